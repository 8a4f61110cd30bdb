/** Fields that return what an account pays with. */
@NullMarked
package org.buyergraph.gateway.paymentmethod;

import org.jspecify.annotations.NullMarked;
