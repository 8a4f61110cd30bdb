/** What was ordered: what buys, changes, renews and ends subscriptions. */
@NullMarked
package org.buyergraph.order;

import org.jspecify.annotations.NullMarked;
