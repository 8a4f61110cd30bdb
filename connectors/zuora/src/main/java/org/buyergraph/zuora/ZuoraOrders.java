package org.buyergraph.zuora;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.OrderId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.order.Order;
import org.buyergraph.order.OrderAction;
import org.buyergraph.order.OrderActionKind;
import org.buyergraph.order.OrderQuestions;
import org.buyergraph.order.OrderStatus;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.buyergraph.zuora.ZuoraClient.ZuoraQuery;
import reactor.core.publisher.Flux;

/** Orders with their actions, each with the version of a subscription that it led to. */
final class ZuoraOrders {
    static final int MAX_PAGES = 21;

    private static final ZuoraWords<OrderStatus> STATUS = new ZuoraWords<>(
            "the status of an order",
            Map.of(
                    "draft", OrderStatus.DRAFT,
                    "scheduled", OrderStatus.SCHEDULED,
                    "pending", OrderStatus.PENDING,
                    "executing", OrderStatus.EXECUTING,
                    "completed", OrderStatus.COMPLETED,
                    "failed", OrderStatus.FAILED,
                    "canceled", OrderStatus.CANCELED,
                    "cancelled", OrderStatus.CANCELED),
            OrderStatus.UNKNOWN);

    private static final ZuoraWords<OrderActionKind> KIND = new ZuoraWords<>(
            "the type of an order action",
            Map.ofEntries(
                    Map.entry("createsubscription", OrderActionKind.CREATE),
                    Map.entry("renewsubscription", OrderActionKind.RENEW),
                    Map.entry("addproduct", OrderActionKind.ADD_PRODUCT),
                    Map.entry("updateproduct", OrderActionKind.CHANGE_PRODUCT),
                    Map.entry("removeproduct", OrderActionKind.REMOVE_PRODUCT),
                    Map.entry("changeplan", OrderActionKind.CHANGE_PLAN),
                    Map.entry("termsandconditions", OrderActionKind.CHANGE_TERMS),
                    Map.entry("cancelsubscription", OrderActionKind.CANCEL),
                    Map.entry("ownertransfer", OrderActionKind.TRANSFER),
                    Map.entry("suspend", OrderActionKind.SUSPEND),
                    Map.entry("resume", OrderActionKind.RESUME)),
            OrderActionKind.UNKNOWN);

    private final ZuoraClient client;

    ZuoraOrders(ZuoraClient client) {
        this.client = client;
    }

    Flux<Reply<OrderId, Order>> byId(Set<OrderId> ids) {
        return rows(ZuoraOrders::id).oneEach(ids, client.rows(query("id", ids), 1));
    }

    Flux<Reply<AccountId, Listing<Order>>> ofAccount(Set<AccountId> accounts) {
        return rows(ZuoraInvoices::account)
                .listEach(accounts, some -> client.rows(query("accountid", some), MAX_PAGES), Order::id);
    }

    private static ZuoraQuery query(String field, Set<?> keys) {
        return new ZuoraQuery(
                "orders", Map.of(field, "IN:" + ZuoraClient.in(keys)), Set.of("orderactions.subscription"));
    }

    private static <K> Rows<K, Order> rows(Function<Json, K> key) {
        return new Rows<>(ZuoraClient.ZUORA, key, ZuoraOrders::order, ZuoraOrders::seeds);
    }

    private static List<Seed<?, ?>> seeds(Order order) {
        return List.of(new Seed<>(OrderQuestions.ORDER, order.id(), order));
    }

    private static Order order(Json row) {
        return new Order(
                id(row),
                row.required("orderNumber"),
                ZuoraInvoices.account(row),
                STATUS.meaning(row.text("status")),
                row.date("orderDate"),
                actions(row));
    }

    /** Inside an order they are cut at the page size without a word: then we say that there may be more. */
    private static Listing<OrderAction> actions(Json order) {
        List<Json> rows = order.list("orderActions");
        return new Listing<>(rows.stream().map(ZuoraOrders::action).toList(), rows.size() >= ZuoraClient.PAGE);
    }

    private static OrderAction action(Json row) {
        Json subscription = row.child("subscription");
        SubscriptionNumber named = subscription.link("name", SubscriptionNumber::new);
        return new OrderAction(
                KIND.meaning(row.text("type")),
                named == null ? row.link("subscriptionNumber", SubscriptionNumber::new) : named,
                subscription.integer("version"),
                row.date("contractEffectiveDate"),
                row.date("cancellationEffectiveDate"),
                row.has("autoRenew") ? row.flag("autoRenew") : null);
    }

    private static OrderId id(Json row) {
        return new OrderId(row.text("id", ""));
    }
}
