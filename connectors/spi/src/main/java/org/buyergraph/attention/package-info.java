/** What somebody should look at, and what mends it. */
@NullMarked
package org.buyergraph.attention;

import org.jspecify.annotations.NullMarked;
