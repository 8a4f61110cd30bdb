/** Fields that return subscriptions. */
@NullMarked
package org.buyergraph.gateway.subscription;

import org.jspecify.annotations.NullMarked;
