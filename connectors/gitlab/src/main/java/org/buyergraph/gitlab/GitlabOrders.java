package org.buyergraph.gitlab;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.namespace.NamespaceLink;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The portal's orders, which tell the namespace that a subscription was bought for. */
final class GitlabOrders {
    private final GitlabPortalClient client;

    GitlabOrders(GitlabPortalClient client) {
        this.client = client;
    }

    private record Order(
            String id, @Nullable LocalDate start, @Nullable NamespaceId namespace) {}

    Flux<Reply<SubscriptionNumber, NamespaceLink>> namespaces(Set<SubscriptionNumber> numbers) {
        return new Rows<>(
                        GitlabPortalClient.PORTAL, GitlabOrders::subscription, GitlabOrders::order, order -> List.of())
                .listEach(numbers, some -> client.allRows("orders", "subscription_names", some), Order::id)
                .map(GitlabOrders::latest);
    }

    private static Reply<SubscriptionNumber, NamespaceLink> latest(Reply<SubscriptionNumber, Listing<Order>> reply) {
        if (reply instanceof Reply.Failed<SubscriptionNumber, Listing<Order>> failed) {
            return Reply.failed(failed.key(), failed.why());
        }
        return reply instanceof Reply.Found<SubscriptionNumber, Listing<Order>> found
                ? latest(found.value().rows())
                        .map(namespace -> Reply.found(found.key(), new NamespaceLink(found.key(), namespace)))
                        .orElseGet(() -> Reply.missing(found.key()))
                : Reply.missing(reply.key());
    }

    private static Optional<NamespaceId> latest(List<Order> orders) {
        return orders.stream()
                .filter(order -> order.namespace() != null)
                .max(Comparator.comparing(GitlabOrders::start).thenComparing(Order::id))
                .map(Order::namespace);
    }

    private static LocalDate start(Order order) {
        return order.start() == null ? LocalDate.MIN : order.start();
    }

    private static SubscriptionNumber subscription(Json row) {
        return new SubscriptionNumber(row.text("subscription_name", ""));
    }

    private static Order order(Json row) {
        return new Order(row.required("id"), row.date("start_date"), row.link("gl_namespace_id", NamespaceId::new));
    }
}
