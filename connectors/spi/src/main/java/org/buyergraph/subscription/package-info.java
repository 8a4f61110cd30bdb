/** Subscriptions. */
@NullMarked
package org.buyergraph.subscription;

import org.jspecify.annotations.NullMarked;
