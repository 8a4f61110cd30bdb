/** Billing accounts. */
@NullMarked
package org.buyergraph.account;

import org.jspecify.annotations.NullMarked;
