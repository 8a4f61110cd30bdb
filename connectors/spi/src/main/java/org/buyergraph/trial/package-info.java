/** Plans and licenses that are tried out. */
@NullMarked
package org.buyergraph.trial;

import org.jspecify.annotations.NullMarked;
