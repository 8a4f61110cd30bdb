/** How something was sold, in which kind of order, and by which of our companies. */
@NullMarked
package org.buyergraph.channel;

import org.jspecify.annotations.NullMarked;
