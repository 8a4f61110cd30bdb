package org.buyergraph.gateway.order;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.id.AccountId;
import org.buyergraph.order.Order;
import org.buyergraph.order.OrderAction;
import org.buyergraph.order.OrderChange;
import org.buyergraph.order.OrderQuestions;
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.buyergraph.subscription.SubscriptionVersion;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What orders changed, and which order made a version of a subscription. */
@Controller
class OrderController {
    private static final Comparator<Order> EARLIEST = Comparator.comparing(
                    Order::date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Order::number);

    @SchemaMapping
    String id(Order order) {
        return GlobalId.of("Order", order.id());
    }

    @SchemaMapping
    Fact<List<OrderChange>> changes(Order order, Facts facts) {
        return Fact.all(order.actions().rows(), action -> change(action, facts));
    }

    private static Fact<OrderChange> change(OrderAction action, Facts facts) {
        return Fact.ofNullable(action.subscription())
                .flatMap(number -> facts.ask(SubscriptionQuestions.SUBSCRIPTION_VERSIONS, number))
                .map(Listing::rows)
                .orElse(List.of())
                .map(versions -> OrderChange.of(action, versions));
    }

    @SchemaMapping
    Fact<Subscription> subscription(OrderChange change, Facts facts) {
        return Fact.ofNullable(change.action().subscription())
                .flatMap(number -> facts.ask(SubscriptionQuestions.SUBSCRIPTION, number));
    }

    /** A later order that leads to the same version only wrote to it: the first one made it. */
    @SchemaMapping
    Fact<Order> order(SubscriptionVersion version, Facts facts) {
        Subscription made = version.content();
        Set<AccountId> mayHaveOrdered =
                made.partnerManaged() ? Set.of(made.owner(), made.payer()) : Set.of(made.owner());
        return facts.askAll(OrderQuestions.ORDERS_OF_ACCOUNT, mayHaveOrdered)
                .flatMap(all -> Fact.ofOptional(all.stream()
                        .flatMap(orders -> orders.rows().stream())
                        .filter(Order::isCarriedOut)
                        .filter(order -> order.madeVersion(made.number(), version.version()))
                        .min(EARLIEST)));
    }

    @SchemaMapping
    Fact<LocalDate> orderedOn(SubscriptionVersion version, Facts facts) {
        return order(version, facts).flatMap(order -> Fact.ofNullable(order.date()));
    }
}
