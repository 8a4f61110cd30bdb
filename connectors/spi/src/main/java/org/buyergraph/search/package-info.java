/** Finding buyers by what is known of them. */
@NullMarked
package org.buyergraph.search;

import org.jspecify.annotations.NullMarked;
