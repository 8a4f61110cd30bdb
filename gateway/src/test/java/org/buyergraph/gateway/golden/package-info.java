/** What the graph must say of each record of the data set. */
@NullMarked
package org.buyergraph.gateway.golden;

import org.jspecify.annotations.NullMarked;
