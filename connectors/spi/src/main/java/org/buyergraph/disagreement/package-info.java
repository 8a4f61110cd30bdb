/** The same fact in two systems, where they do not tell the same. */
@NullMarked
package org.buyergraph.disagreement;

import org.jspecify.annotations.NullMarked;
