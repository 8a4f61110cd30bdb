/** Who may see what: one rule for each type of record, and the rights that rules rest on. */
@NullMarked
package org.buyergraph.gateway.visibility;

import org.jspecify.annotations.NullMarked;
