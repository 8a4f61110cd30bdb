/** Finding accounts by what is known of a buyer. */
@NullMarked
package org.buyergraph.search;

import org.jspecify.annotations.NullMarked;
