package org.buyergraph.zuora;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.id.InvoiceNumber;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.invoice.InvoiceItem;
import org.buyergraph.invoice.InvoiceQuestions;
import org.buyergraph.invoice.InvoiceStatus;
import org.buyergraph.money.Money;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.buyergraph.zuora.ZuoraClient.ZuoraQuery;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Invoices. Each is read with its lines, so that these cost no call of their own. */
final class ZuoraInvoices {
    /** 2,000 rows; past them a list says that it is truncated. */
    static final int MAX_PAGES = 21;

    private static final ZuoraWords<InvoiceStatus> STATUS = new ZuoraWords<>(
            "the status of an invoice",
            Map.of(
                    "draft", InvoiceStatus.DRAFT,
                    "posted", InvoiceStatus.POSTED,
                    "canceled", InvoiceStatus.CANCELED,
                    "cancelled", InvoiceStatus.CANCELED,
                    "error", InvoiceStatus.ERROR,
                    "split", InvoiceStatus.SPLIT),
            InvoiceStatus.UNKNOWN);

    private final ZuoraClient client;

    ZuoraInvoices(ZuoraClient client) {
        this.client = client;
    }

    /** @param items all lines, or null when they are not all here */
    private record Billed(Invoice invoice, @Nullable List<InvoiceItem> items) {}

    Flux<Reply<InvoiceId, Invoice>> byId(Set<InvoiceId> ids) {
        return one("id", ids, ZuoraInvoices::id);
    }

    Flux<Reply<InvoiceNumber, Invoice>> byNumber(Set<InvoiceNumber> numbers) {
        return one("invoicenumber", numbers, ZuoraInvoices::number);
    }

    Flux<Reply<AccountId, Listing<Invoice>>> ofAccount(Set<AccountId> accounts) {
        return rows(ZuoraInvoices::account)
                .listEach(accounts, some -> client.rows(query("accountid", some), MAX_PAGES), billed -> billed.invoice()
                        .id())
                .map(ZuoraReplies.list(Billed::invoice));
    }

    private <K> Flux<Reply<K, Invoice>> one(String field, Set<K> keys, Function<Json, K> key) {
        return rows(key).oneEach(keys, client.rows(query(field, keys), 1)).map(ZuoraReplies.one(Billed::invoice));
    }

    private static ZuoraQuery query(String field, Set<?> keys) {
        return new ZuoraQuery("invoices", Map.of(field, "IN:" + ZuoraClient.in(keys)), Set.of("invoiceitems"));
    }

    private static <K> Rows<K, Billed> rows(Function<Json, K> key) {
        return new Rows<>(ZuoraClient.ZUORA, key, ZuoraInvoices::billed, ZuoraInvoices::seeds);
    }

    private static List<Seed<?, ?>> seeds(Billed billed) {
        Invoice invoice = billed.invoice();
        List<Seed<?, ?>> seeds = new ArrayList<>();
        seeds.add(new Seed<>(InvoiceQuestions.INVOICE, invoice.id(), invoice));
        seeds.add(new Seed<>(InvoiceQuestions.INVOICE_BY_NUMBER, invoice.number(), invoice));
        if (billed.items() != null) {
            seeds.add(new Seed<>(InvoiceQuestions.INVOICE_ITEMS, invoice.id(), Listing.whole(billed.items())));
        }
        return seeds;
    }

    private static Billed billed(Json row) {
        return new Billed(invoice(row), items(row));
    }

    /** Lines inside an invoice are cut at the page size without a word, and one may be unreadable: then ask for them. */
    private static @Nullable List<InvoiceItem> items(Json invoice) {
        List<Json> lines = invoice.list("invoiceItems");
        if (lines.size() >= ZuoraClient.PAGE) {
            return null;
        }
        try {
            return lines.stream()
                    .map(line -> ZuoraInvoiceItems.item(line, invoice))
                    .toList();
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    private static Invoice invoice(Json row) {
        ZuoraMoney money = ZuoraMoney.of(row, row);
        Money total = money.must("amount");
        return new Invoice(
                id(row),
                number(row),
                account(row),
                status(row),
                row.date("invoiceDate"),
                row.date("dueDate"),
                row.date("postedDate"),
                money.atOrRest("amountWithoutTax", total, "taxAmount"),
                money.atOrRest("taxAmount", total, "amountWithoutTax"),
                total,
                money.must("balance"));
    }

    static InvoiceStatus status(Json row) {
        return STATUS.meaning(row.text("status"));
    }

    private static InvoiceId id(Json row) {
        return new InvoiceId(row.text("id", ""));
    }

    private static InvoiceNumber number(Json row) {
        return new InvoiceNumber(row.text("invoiceNumber", ""));
    }

    static AccountId account(Json row) {
        return new AccountId(row.text("accountId", ""));
    }
}
