/** Whether secrets stay where they belong: out of logs, reports, health, metrics and texts of records. */
@NullMarked
package org.buyergraph.gateway.secrets;

import org.jspecify.annotations.NullMarked;
