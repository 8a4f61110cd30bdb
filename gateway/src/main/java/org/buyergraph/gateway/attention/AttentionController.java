package org.buyergraph.gateway.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.buyergraph.account.Account;
import org.buyergraph.attention.Notice;
import org.buyergraph.attention.RecordNotices;
import org.buyergraph.attention.TermNotices;
import org.buyergraph.disagreement.Disagreement;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.spi.Dated;
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * What somebody should look at, and where our systems do not tell the same: all of it rests on facts that the viewer may see, and
 * on conclusions that are told to them.
 */
@Controller
class AttentionController {
    private final AccountLook accounts;
    private final SubscriptionLook subscriptions;
    private final NamespaceLook namespaces;
    private final OverdueLook overdue;
    private final DisagreementLook disagreements;
    private final Clock businessClock;

    AttentionController(
            AccountLook accounts,
            SubscriptionLook subscriptions,
            NamespaceLook namespaces,
            OverdueLook overdue,
            DisagreementLook disagreements,
            Clock businessClock) {
        this.accounts = accounts;
        this.subscriptions = subscriptions;
        this.namespaces = namespaces;
        this.overdue = overdue;
        this.disagreements = disagreements;
        this.businessClock = businessClock;
    }

    @SchemaMapping
    Fact<Attention> attention(Account account, Facts facts) {
        List<Fact<Part<Notice>>> parts = new ArrayList<>(accounts.at(account, facts));
        parts.add(used(account, facts));
        parts.add(compared(account, facts).map(part -> part.map(RecordNotices::disagreement)));
        return Part.together(parts).map(Attention::of);
    }

    @SchemaMapping
    Fact<Attention> attention(Namespace namespace, Facts facts) {
        return Part.orIncomplete(
                        facts.askDated(SubscriptionQuestions.SUBSCRIPTIONS_OF_NAMESPACE, namespace.id())
                                .flatMap(bought -> ofNamespace(namespace, bought, facts)),
                        List.of())
                .map(Attention::of);
    }

    @SchemaMapping
    Fact<AccountDisagreements> disagreements(Account account, Facts facts) {
        return compared(account, facts).map(AccountDisagreements::of);
    }

    private Fact<Part<Notice>> used(Account account, Facts facts) {
        return Part.orIncomplete(
                facts.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, account.id())
                        .flatMap(all -> Part.together(all.rows().stream()
                                        .flatMap(one -> Stream.of(
                                                subscriptions.at(one, all.rows(), facts),
                                                place(one, all.rows(), facts)))
                                        .toList())
                                .map(part -> part.truncatedIf(all.truncated()))),
                List.of());
    }

    /** The namespace that a subscription is used on, or was until lately. */
    private Fact<Part<Notice>> place(Subscription subscription, List<Subscription> all, Facts facts) {
        return TermNotices.isOfInterest(subscription, LocalDate.now(businessClock))
                ? Part.orIncomplete(
                        Places.namespace(subscription, facts)
                                .flatMap(id -> facts.ask(NamespaceQuestions.NAMESPACE, id))
                                .flatMap(namespace ->
                                        namespaces.at(namespace, boughtFor(namespace.id(), subscription, all), facts)),
                        List.of())
                : Fact.of(Part.of(List.of()));
    }

    /** The subscription itself, where only the portal knows what it is for. */
    private static List<Subscription> boughtFor(NamespaceId id, Subscription one, List<Subscription> all) {
        List<Subscription> linked =
                all.stream().filter(other -> id.equals(other.namespaceId())).toList();
        return linked.isEmpty() ? List.of(one) : linked;
    }

    private Fact<Part<Notice>> ofNamespace(Namespace namespace, Dated<Listing<Subscription>> bought, Facts facts) {
        List<Subscription> all = bought.value().rows();
        Stream<Fact<Part<Notice>>> each = all.stream()
                .flatMap(one -> Stream.of(
                        subscriptions.at(one, all, facts),
                        disagreements
                                .at(new Dated<>(one, bought.asOf()), facts)
                                .map(part -> part.map(RecordNotices::disagreement))));
        return Part.together(
                        Stream.concat(each, Stream.of(namespaces.at(namespace, all, facts), overdue.at(all, facts)))
                                .toList())
                .map(part -> part.truncatedIf(bought.value().truncated()));
    }

    private Fact<Part<Disagreement>> compared(Account account, Facts facts) {
        return Part.together(List.of(disagreements.at(account, facts), ofSubscriptions(account, facts)));
    }

    private Fact<Part<Disagreement>> ofSubscriptions(Account account, Facts facts) {
        return Part.orIncomplete(
                facts.askDated(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, account.id())
                        .flatMap(all -> Part.together(all.value().rows().stream()
                                        .sorted(Comparator.comparing(
                                                one -> one.number().value()))
                                        .map(one -> disagreements.at(new Dated<>(one, all.asOf()), facts))
                                        .toList())
                                .map(part -> part.truncatedIf(all.value().truncated()))),
                List.of());
    }
}
