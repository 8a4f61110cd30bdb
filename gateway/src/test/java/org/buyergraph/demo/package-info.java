/** The gateway on simulated vendors: for a first evening, and for tests. None of it is in the production jar. */
@NullMarked
package org.buyergraph.demo;

import org.jspecify.annotations.NullMarked;
