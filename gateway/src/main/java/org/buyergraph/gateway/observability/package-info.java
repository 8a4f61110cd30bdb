/** What those who run the gateway see of it. */
@NullMarked
package org.buyergraph.gateway.observability;

import org.jspecify.annotations.NullMarked;
