/** Billing facts from Zuora: accounts and subscriptions, read through Object Query. */
@NullMarked
package org.buyergraph.zuora;

import org.jspecify.annotations.NullMarked;
