/** Every viewer, every record, every road: what is seen against what may be seen, as written down by hand. */
@NullMarked
package org.buyergraph.gateway.matrix;

import org.jspecify.annotations.NullMarked;
