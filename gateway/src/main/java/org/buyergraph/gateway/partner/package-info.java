/** Who sells to others, and to whom. */
@NullMarked
package org.buyergraph.gateway.partner;

import org.jspecify.annotations.NullMarked;
