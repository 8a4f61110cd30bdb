/** An account's history: orders, invoices, payments, credit memos and refunds as one list. */
@NullMarked
package org.buyergraph.gateway.transaction;

import org.jspecify.annotations.NullMarked;
