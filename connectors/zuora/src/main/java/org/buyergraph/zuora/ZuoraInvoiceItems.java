package org.buyergraph.zuora;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.id.InvoiceItemId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.invoice.InvoiceItem;
import org.buyergraph.invoice.InvoiceItemKind;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.zuora.ZuoraClient.ZuoraQuery;
import reactor.core.publisher.Flux;

/** Lines of invoices. They tell neither currency nor status: their invoice does. */
final class ZuoraInvoiceItems {
    /** Invoices whose lines are asked for are mostly those with 99 or more: twenty of them fill what one lookup reads. */
    static final int INVOICES = 20;

    static final int MAX_PAGES = 21;

    /** A word in v1, a digit in Object Query. */
    private static final ZuoraWords<InvoiceItemKind> KIND = new ZuoraWords<>(
            "the processing type of an invoice line",
            Map.of(
                    "0", InvoiceItemKind.CHARGE,
                    "1", InvoiceItemKind.DISCOUNT,
                    "2", InvoiceItemKind.PREPAYMENT,
                    "3", InvoiceItemKind.TAX,
                    "charge", InvoiceItemKind.CHARGE,
                    "discount", InvoiceItemKind.DISCOUNT,
                    "prepayment", InvoiceItemKind.PREPAYMENT,
                    "tax", InvoiceItemKind.TAX),
            InvoiceItemKind.UNKNOWN);

    private final ZuoraClient client;

    ZuoraInvoiceItems(ZuoraClient client) {
        this.client = client;
    }

    Flux<Reply<InvoiceId, Listing<InvoiceItem>>> ofInvoice(Set<InvoiceId> invoices) {
        return listings("invoiceid", invoices, ZuoraInvoiceItems::invoice);
    }

    Flux<Reply<SubscriptionNumber, Listing<InvoiceItem>>> ofSubscription(Set<SubscriptionNumber> numbers) {
        return listings(
                "subscriptionnumber", numbers, row -> new SubscriptionNumber(row.text("subscriptionNumber", "")));
    }

    private <K> Flux<Reply<K, Listing<InvoiceItem>>> listings(String field, Set<K> keys, Function<Json, K> key) {
        return new Rows<K, InvoiceItem>(
                        ZuoraClient.ZUORA, key, row -> item(row, row.child("invoice")), item -> List.of())
                .listEach(keys, some -> client.rows(query(field, some), MAX_PAGES), InvoiceItem::id);
    }

    private static ZuoraQuery query(String field, Set<?> keys) {
        return new ZuoraQuery("invoice-items", Map.of(field, "IN:" + ZuoraClient.in(keys)), Set.of("invoice"));
    }

    /** @param invoice that the line is on */
    static InvoiceItem item(Json line, Json invoice) {
        ZuoraMoney money = ZuoraMoney.of(line, invoice);
        return new InvoiceItem(
                new InvoiceItemId(line.text("id", "")),
                new InvoiceId(invoice.text("id", "")),
                ZuoraInvoices.account(invoice),
                ZuoraInvoices.status(invoice),
                KIND.meaning(line.text("processingType")),
                line.link("subscriptionNumber", SubscriptionNumber::new),
                line.text("chargeName"),
                line.text("sKU"),
                line.date("serviceStartDate"),
                line.dayAfter(
                        "serviceEndDate"), // lines name the last day that they cover, terms the first that they do not
                line.decimal("quantity"),
                line.text("uOM"),
                money.at("unitPrice"),
                money.must("chargeAmount"),
                money.at("taxAmount"));
    }

    private static InvoiceId invoice(Json row) {
        return new InvoiceId(row.text("invoiceId", ""));
    }
}
