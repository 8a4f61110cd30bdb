/** How many seats are bought, taken, owed and left. */
@NullMarked
package org.buyergraph.seat;

import org.jspecify.annotations.NullMarked;
