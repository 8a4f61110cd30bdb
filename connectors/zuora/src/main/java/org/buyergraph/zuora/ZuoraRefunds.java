package org.buyergraph.zuora;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CreditMemoId;
import org.buyergraph.id.PaymentId;
import org.buyergraph.id.RefundId;
import org.buyergraph.payment.PaymentQuestions;
import org.buyergraph.payment.Refund;
import org.buyergraph.payment.RefundStatus;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.buyergraph.zuora.ZuoraClient.ZuoraQuery;
import reactor.core.publisher.Flux;

/** Refunds. They tell no currency: it is their account's. */
final class ZuoraRefunds {
    static final int MAX_PAGES = 21;

    private static final ZuoraWords<RefundStatus> STATUS = new ZuoraWords<>(
            "the status of a refund",
            Map.of(
                    "processing", RefundStatus.PROCESSING,
                    "processed", RefundStatus.PROCESSED,
                    "error", RefundStatus.ERROR,
                    "canceled", RefundStatus.CANCELED,
                    "cancelled", RefundStatus.CANCELED),
            RefundStatus.UNKNOWN);

    private final ZuoraClient client;

    ZuoraRefunds(ZuoraClient client) {
        this.client = client;
    }

    Flux<Reply<RefundId, Refund>> byId(Set<RefundId> ids) {
        return rows(ZuoraRefunds::id).oneEach(ids, client.rows(query("id", ids), 1));
    }

    Flux<Reply<AccountId, Listing<Refund>>> ofAccount(Set<AccountId> accounts) {
        return rows(ZuoraInvoices::account)
                .listEach(accounts, some -> client.rows(query("accountid", some), MAX_PAGES), Refund::id);
    }

    private static ZuoraQuery query(String field, Set<?> keys) {
        return new ZuoraQuery("refunds", Map.of(field, "IN:" + ZuoraClient.in(keys)), Set.of("account"));
    }

    private static <K> Rows<K, Refund> rows(Function<Json, K> key) {
        return new Rows<>(ZuoraClient.ZUORA, key, ZuoraRefunds::refund, ZuoraRefunds::seeds);
    }

    private static List<Seed<?, ?>> seeds(Refund refund) {
        return List.of(new Seed<>(PaymentQuestions.REFUND, refund.id(), refund));
    }

    private static Refund refund(Json row) {
        return new Refund(
                id(row),
                row.has("refundNumber") ? row.required("refundNumber") : row.required("number"),
                ZuoraInvoices.account(row),
                STATUS.meaning(row.text("status")),
                row.id("paymentId", PaymentId::new),
                row.id("creditMemoId", CreditMemoId::new),
                row.date("refundDate"),
                row.text("reasonCode"),
                ZuoraMoney.of(row, row.child("account")).must("amount"));
    }

    private static RefundId id(Json row) {
        return new RefundId(row.text("id", ""));
    }
}
