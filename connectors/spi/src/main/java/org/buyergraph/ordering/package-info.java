/** What is ordered, what it would cost, and what came of it. */
@NullMarked
package org.buyergraph.ordering;

import org.jspecify.annotations.NullMarked;
