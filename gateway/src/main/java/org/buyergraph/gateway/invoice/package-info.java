/** Fields that return invoices and their lines. */
@NullMarked
package org.buyergraph.gateway.invoice;

import org.jspecify.annotations.NullMarked;
