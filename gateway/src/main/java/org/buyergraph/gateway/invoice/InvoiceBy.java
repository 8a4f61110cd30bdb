package org.buyergraph.gateway.invoice;

import org.jspecify.annotations.Nullable;

/** Ways to name an invoice; the schema lets exactly one through. */
record InvoiceBy(@Nullable String number, @Nullable String id) {}
