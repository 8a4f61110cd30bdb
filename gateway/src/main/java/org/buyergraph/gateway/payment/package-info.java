/** Fields that return payments, what they paid, and refunds. */
@NullMarked
package org.buyergraph.gateway.payment;

import org.jspecify.annotations.NullMarked;
