/** Countries. */
@NullMarked
package org.buyergraph.country;

import org.jspecify.annotations.NullMarked;
