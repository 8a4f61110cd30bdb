/** Between those who ask and the connectors that answer: what is known, since when, and from where. */
@NullMarked
package org.buyergraph.memory;

import org.jspecify.annotations.NullMarked;
