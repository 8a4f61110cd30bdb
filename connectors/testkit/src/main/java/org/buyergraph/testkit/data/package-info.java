/** The data set that every simulated vendor serves, in no vendor's dialect. */
@NullMarked
package org.buyergraph.testkit.data;

import org.jspecify.annotations.NullMarked;
