package org.buyergraph.gateway.namespace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.buyergraph.account.Account;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.FromRequest;
import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.gateway.graphql.PartialList;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * The namespaces of an account. Its subscriptions tell which ones; only those of the page are read, each for itself,
 * because each is a call.
 */
@Controller
class AccountNamespacesController {
    /** Numbers have at most 18 digits; filled up, they are ordered as text. */
    private static final Ordering<NamespaceId> BY_NUMBER =
            Ordering.ascending("namespaces by number", id -> "%018d".formatted(Long.parseLong(id.value())));

    private final Clock businessClock;

    AccountNamespacesController(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @SchemaMapping
    Fact<Connection<NamespaceId>> namespaces(
            Account account, PageRequest request, @FromRequest Viewer viewer, Facts facts) {
        return facts.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, account.id())
                .flatMap(all -> told(all, viewer, facts))
                .map(ids -> Connection.page(ids, BY_NUMBER, request));
    }

    @SchemaMapping(typeName = "NamespaceConnection")
    Fact<PartialList<Namespace>> nodes(Connection<NamespaceId> page, Facts facts) {
        return PartialList.of(page.nodes(), id -> facts.ask(NamespaceQuestions.NAMESPACE, id));
    }

    @SchemaMapping(typeName = "NamespaceEdge")
    Fact<Namespace> node(Connection.Edge<NamespaceId> edge, Facts facts) {
        return facts.ask(NamespaceQuestions.NAMESPACE, edge.node());
    }

    /**
     * What is not shown is not counted either. A subscription that ended gives a buyer or a seller no right to its namespace; a
     * customer may have another, which the namespace tells.
     */
    private Fact<Listing<NamespaceId>> told(Listing<Subscription> all, Viewer viewer, Facts facts) {
        return switch (viewer.kind()) {
            case NAMESPACE, SUPPORT -> linked(all, facts);
            case PARTNER -> inForce(all, facts);
            case CUSTOMER -> withOthers(inForce(all, facts), linked(all, facts), facts);
        };
    }

    private Fact<Listing<NamespaceId>> inForce(Listing<Subscription> all, Facts facts) {
        LocalDate today = LocalDate.now(businessClock);
        return linked(all.only(subscription -> subscription.isRunning(today)), facts);
    }

    private static Fact<Listing<NamespaceId>> withOthers(
            Fact<Listing<NamespaceId>> inForce, Fact<Listing<NamespaceId>> possible, Facts facts) {
        return Fact.zip(inForce, possible, AccountNamespacesController::rest)
                .flatMap(open -> Fact.zip(inForce, seen(open, facts), AccountNamespacesController::joined));
    }

    private static Listing<NamespaceId> rest(Listing<NamespaceId> sure, Listing<NamespaceId> possible) {
        return possible.only(id -> !sure.rows().contains(id));
    }

    /** One that cannot be read now may be theirs or not: it is not counted, and there may be more. */
    private static Fact<Listing<NamespaceId>> seen(Listing<NamespaceId> open, Facts facts) {
        return PartialList.of(open.rows(), id -> facts.ask(NamespaceQuestions.NAMESPACE, id))
                .map(read ->
                        new Listing<>(read.found().map(Namespace::id).toList(), open.truncated() || !read.isWhole()));
    }

    private static Listing<NamespaceId> joined(Listing<NamespaceId> some, Listing<NamespaceId> others) {
        return new Listing<>(
                Stream.concat(some.rows().stream(), others.rows().stream()).toList(),
                some.truncated() || others.truncated());
    }

    private static Fact<Listing<NamespaceId>> linked(Listing<Subscription> subscriptions, Facts facts) {
        return Fact.all(subscriptions.rows(), subscription -> NamespaceController.idOf(subscription, facts))
                .map(ids -> new Listing<>(ids.stream().distinct().toList(), subscriptions.truncated()));
    }
}
