/** When seats beyond the bought ones are settled, and what for. */
@NullMarked
package org.buyergraph.settlement;

import org.jspecify.annotations.NullMarked;
