package org.buyergraph.zuora;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.id.PaymentApplicationId;
import org.buyergraph.id.PaymentId;
import org.buyergraph.payment.Payment;
import org.buyergraph.payment.PaymentApplication;
import org.buyergraph.payment.PaymentKind;
import org.buyergraph.payment.PaymentQuestions;
import org.buyergraph.payment.PaymentStatus;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.buyergraph.zuora.ZuoraClient.ZuoraQuery;
import reactor.core.publisher.Flux;

/** Payments, and what they paid. */
final class ZuoraPayments {
    static final int MAX_PAGES = 21;

    private static final ZuoraWords<PaymentKind> KIND = new ZuoraWords<>(
            "the type of a payment",
            Map.of("electronic", PaymentKind.ELECTRONIC, "external", PaymentKind.EXTERNAL),
            PaymentKind.UNKNOWN);

    private static final ZuoraWords<PaymentStatus> STATUS = new ZuoraWords<>(
            "the status of a payment",
            Map.of(
                    "draft", PaymentStatus.DRAFT,
                    "processing", PaymentStatus.PROCESSING,
                    "processed", PaymentStatus.PROCESSED,
                    "posted", PaymentStatus.POSTED,
                    "error", PaymentStatus.ERROR,
                    "canceled", PaymentStatus.CANCELED,
                    "cancelled", PaymentStatus.CANCELED),
            PaymentStatus.UNKNOWN);

    private final ZuoraClient client;

    ZuoraPayments(ZuoraClient client) {
        this.client = client;
    }

    Flux<Reply<PaymentId, Payment>> byId(Set<PaymentId> ids) {
        return new Rows<>(ZuoraClient.ZUORA, ZuoraPayments::id, ZuoraPayments::payment, ZuoraPayments::seeds)
                .oneEach(ids, client.rows(query("payments", "id", ids, Set.of()), 1));
    }

    Flux<Reply<AccountId, Listing<Payment>>> ofAccount(Set<AccountId> accounts) {
        return new Rows<>(ZuoraClient.ZUORA, ZuoraInvoices::account, ZuoraPayments::payment, ZuoraPayments::seeds)
                .listEach(
                        accounts,
                        some -> client.rows(query("payments", "accountid", some, Set.of()), MAX_PAGES),
                        Payment::id);
    }

    /** Comes with the payments, which tell the currency. */
    Flux<Reply<AccountId, Listing<PaymentApplication>>> applicationsOfAccount(Set<AccountId> accounts) {
        return new Rows<>(
                        ZuoraClient.ZUORA,
                        ZuoraInvoices::account,
                        ZuoraPayments::applied,
                        applied -> seeds(applied.payment()))
                .listEach(
                        accounts,
                        some -> client.rows(
                                query("payment-applications", "accountid", some, Set.of("payment")), MAX_PAGES),
                        applied -> applied.application().id())
                .map(ZuoraReplies.list(Applied::application));
    }

    private record Applied(PaymentApplication application, Payment payment) {}

    private static ZuoraQuery query(String collection, String field, Set<?> keys, Set<String> expansions) {
        return new ZuoraQuery(collection, Map.of(field, "IN:" + ZuoraClient.in(keys)), expansions);
    }

    private static List<Seed<?, ?>> seeds(Payment payment) {
        return List.of(new Seed<>(PaymentQuestions.PAYMENT, payment.id(), payment));
    }

    private static Payment payment(Json row) {
        ZuoraMoney money = ZuoraMoney.of(row, row);
        return new Payment(
                id(row),
                row.required("paymentNumber"),
                ZuoraInvoices.account(row),
                KIND.meaning(row.text("type")),
                STATUS.meaning(row.text("status")),
                row.date("effectiveDate"),
                money.must("amount"),
                money.at("appliedAmount"),
                money.at("unappliedAmount"));
    }

    private static Applied applied(Json row) {
        Json payment = row.child("payment");
        PaymentApplication application = new PaymentApplication(
                new PaymentApplicationId(row.text("id", "")),
                ZuoraInvoices.account(row),
                new PaymentId(row.text("paymentId", "")),
                KIND.meaning(payment.text("type")),
                row.id("invoiceId", InvoiceId::new),
                row.date("effectiveDate"),
                ZuoraMoney.of(row, payment).must("applyAmount"));
        return new Applied(application, payment(payment));
    }

    private static PaymentId id(Json row) {
        return new PaymentId(row.text("id", ""));
    }
}
