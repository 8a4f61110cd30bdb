/** The gateway beside others that answer the same, measured in one run. Compiled and run by the Maven profile {@code compare} alone. */
@NullMarked
package org.buyergraph.benchmark;

import org.jspecify.annotations.NullMarked;
