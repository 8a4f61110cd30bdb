package org.buyergraph.gateway.acting;

import java.time.LocalDate;
import java.util.List;
import org.buyergraph.money.Money;
import org.buyergraph.ordering.PreviewedLine;

/**
 * What is invoiced after what is due at once.
 *
 * @param lines as far as the vendor says: it looks no further than the end of the term
 */
record NextInvoice(LocalDate on, Money amount, List<PreviewedLine> lines) {}
