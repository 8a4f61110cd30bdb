package org.buyergraph.zuora;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.buyergraph.credit.CreditApplication;
import org.buyergraph.credit.CreditMemo;
import org.buyergraph.credit.CreditMemoQuestions;
import org.buyergraph.credit.CreditMemoStatus;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CreditMemoId;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.buyergraph.zuora.ZuoraClient.ZuoraQuery;
import reactor.core.publisher.Flux;

/** Credit memos, each with what it was used for and what it credits. */
final class ZuoraCreditMemos {
    static final int MAX_PAGES = 21;

    private static final Set<String> EXPANSIONS = Set.of("creditmemoapplications", "creditmemoitems.subscription");

    private static final ZuoraWords<CreditMemoStatus> STATUS = new ZuoraWords<>(
            "the status of a credit memo",
            Map.of(
                    "draft", CreditMemoStatus.DRAFT,
                    "posted", CreditMemoStatus.POSTED,
                    "canceled", CreditMemoStatus.CANCELED,
                    "cancelled", CreditMemoStatus.CANCELED,
                    "error", CreditMemoStatus.ERROR,
                    "pendingfortax", CreditMemoStatus.PENDING_FOR_TAX,
                    "generating", CreditMemoStatus.GENERATING,
                    "cancelinprogress", CreditMemoStatus.CANCEL_IN_PROGRESS),
            CreditMemoStatus.UNKNOWN);

    private final ZuoraClient client;

    ZuoraCreditMemos(ZuoraClient client) {
        this.client = client;
    }

    Flux<Reply<CreditMemoId, CreditMemo>> byId(Set<CreditMemoId> ids) {
        return rows(ZuoraCreditMemos::id).oneEach(ids, client.rows(query("id", ids), 1));
    }

    Flux<Reply<AccountId, Listing<CreditMemo>>> ofAccount(Set<AccountId> accounts) {
        return rows(ZuoraInvoices::account)
                .listEach(accounts, some -> client.rows(query("accountid", some), MAX_PAGES), CreditMemo::id);
    }

    private static ZuoraQuery query(String field, Set<?> keys) {
        return new ZuoraQuery("credit-memos", Map.of(field, "IN:" + ZuoraClient.in(keys)), EXPANSIONS);
    }

    private static <K> Rows<K, CreditMemo> rows(Function<Json, K> key) {
        return new Rows<>(ZuoraClient.ZUORA, key, ZuoraCreditMemos::memo, ZuoraCreditMemos::seeds);
    }

    private static List<Seed<?, ?>> seeds(CreditMemo memo) {
        return List.of(new Seed<>(CreditMemoQuestions.CREDIT_MEMO, memo.id(), memo));
    }

    private static CreditMemo memo(Json row) {
        ZuoraMoney money = ZuoraMoney.of(row, row);
        return new CreditMemo(
                id(row),
                row.required("memoNumber"),
                ZuoraInvoices.account(row),
                STATUS.meaning(row.text("status")),
                row.id("invoiceId", InvoiceId::new),
                row.date("memoDate"),
                row.text("reasonCode"),
                money.at("totalAmountWithoutTax"),
                money.at("taxAmount"),
                money.must("totalAmount"),
                money.at("appliedAmount"),
                money.at("refundAmount"),
                money.at("balance"),
                applications(row),
                subscriptions(row));
    }

    /** Inside a memo they are cut at the page size without a word: then we say that there may be more. */
    private static Listing<CreditApplication> applications(Json memo) {
        List<Json> rows = memo.list("creditMemoApplications");
        return new Listing<>(
                rows.stream().map(row -> application(row, memo)).toList(), rows.size() >= ZuoraClient.PAGE);
    }

    /** Of its lines, which are cut alike. A line may tell the subscription by number, and else by the version that it credits. */
    private static Listing<SubscriptionNumber> subscriptions(Json memo) {
        List<Json> rows = memo.list("creditMemoItems");
        return new Listing<>(
                rows.stream()
                        .map(ZuoraCreditMemos::subscription)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList(),
                rows.size() >= ZuoraClient.PAGE);
    }

    private static Optional<SubscriptionNumber> subscription(Json line) {
        SubscriptionNumber number = line.link("subscriptionNumber", SubscriptionNumber::new);
        return Optional.ofNullable(number)
                .or(() -> Optional.ofNullable(line.child("subscription").link("name", SubscriptionNumber::new)));
    }

    private static CreditApplication application(Json row, Json memo) {
        return new CreditApplication(
                row.required("id"),
                id(memo),
                row.id("invoiceId", InvoiceId::new),
                row.date("effectiveDate"),
                ZuoraMoney.of(row, memo).must("amount"));
    }

    private static CreditMemoId id(Json row) {
        return new CreditMemoId(row.text("id", ""));
    }
}
