/** What the gateway bears, and for how long. Compiled and run by the Maven profile {@code load} alone. */
@NullMarked
package org.buyergraph.load;

import org.jspecify.annotations.NullMarked;
