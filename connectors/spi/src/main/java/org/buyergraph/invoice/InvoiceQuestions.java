package org.buyergraph.invoice;

import java.util.Set;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.id.InvoiceNumber;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;

/** What can be asked about invoices. */
public final class InvoiceQuestions {
    private static final Backend BILLING = new Backend("zuora");

    public static final Question<InvoiceId, Invoice> INVOICE =
            Question.one("invoice", BILLING, Kind.RECORD, Invoice.class, InvoiceQuestions::about);

    public static final Question<InvoiceNumber, Invoice> INVOICE_BY_NUMBER =
            Question.one("invoice-by-number", BILLING, Kind.RECORD, Invoice.class, InvoiceQuestions::about);

    /** The invoices that an account is to pay, whoever uses what they bill. */
    public static final Question<AccountId, Listing<Invoice>> INVOICES_OF_ACCOUNT =
            Question.ofAccount("invoices-of-account", BILLING, Invoice.class, InvoiceQuestions::about);

    public static final Question<InvoiceId, Listing<InvoiceItem>> INVOICE_ITEMS =
            Question.list("invoice-items", BILLING, Kind.LIST, InvoiceItem.class, InvoiceQuestions::about);

    /** The lines that bill a subscription in any of its versions, whichever account pays them. */
    public static final Question<SubscriptionNumber, Listing<InvoiceItem>> INVOICE_LINES_OF_SUBSCRIPTION =
            Question.list(
                    "invoice-lines-of-subscription", BILLING, Kind.LIST, InvoiceItem.class, InvoiceQuestions::about);

    private InvoiceQuestions() {}

    private static Set<AccountId> about(Invoice invoice) {
        return Set.of(invoice.accountId());
    }

    private static Set<AccountId> about(InvoiceItem item) {
        return Set.of(item.accountId());
    }
}
