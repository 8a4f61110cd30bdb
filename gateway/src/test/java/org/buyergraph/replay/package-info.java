/** Recorded operations of clients, asked of two gateways, and what is different between the answers. */
@NullMarked
package org.buyergraph.replay;

import org.jspecify.annotations.NullMarked;
