package org.buyergraph.gateway.namespace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.buyergraph.account.Account;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.FromRequest;
import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.gateway.graphql.PageRequest;
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
 * The namespaces of an account. Its subscriptions tell which ones; only those of the page are read, because each is a
 * call.
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
    Fact<Connection<Namespace>> namespaces(
            Account account, PageRequest request, @FromRequest Viewer viewer, Facts facts) {
        return facts.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, account.id())
                .map(all -> all.only(subscription -> isTold(subscription, viewer)))
                .flatMap(all -> linked(all, facts))
                .map(ids -> Connection.page(ids, BY_NUMBER, request))
                .flatMap(page -> read(page, facts));
    }

    /** What is not shown is not counted either: to a buyer or a seller, the namespace of a subscription that ended. */
    private boolean isTold(Subscription subscription, Viewer viewer) {
        boolean bought = viewer instanceof Viewer.Customer || viewer instanceof Viewer.Partner;
        return !bought || subscription.isRunning(LocalDate.now(businessClock));
    }

    private static Fact<Listing<NamespaceId>> linked(Listing<Subscription> subscriptions, Facts facts) {
        return Fact.all(subscriptions.rows(), subscription -> NamespaceController.idOf(subscription, facts))
                .map(ids -> new Listing<>(ids.stream().distinct().toList(), subscriptions.truncated()));
    }

    private static Fact<Connection<Namespace>> read(Connection<NamespaceId> page, Facts facts) {
        return Fact.all(page.nodes(), id -> facts.ask(NamespaceQuestions.NAMESPACE, id))
                .map(namespaces -> filled(page, namespaces));
    }

    private static Connection<Namespace> filled(Connection<NamespaceId> page, List<Namespace> namespaces) {
        Map<NamespaceId, Namespace> byId =
                namespaces.stream().collect(Collectors.toMap(Namespace::id, Function.identity()));
        return page.filled(id -> Optional.ofNullable(byId.get(id)));
    }
}
