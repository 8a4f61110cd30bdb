/** Names of things: each kind has its own type, so that one is never taken for another. */
@NullMarked
package org.buyergraph.id;

import org.jspecify.annotations.NullMarked;
