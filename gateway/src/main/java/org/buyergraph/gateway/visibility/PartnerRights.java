package org.buyergraph.gateway.visibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.gateway.facts.Once;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;

/** A partner has a right to its own account, to the subscriptions that it pays for, and to the names behind those. */
final class PartnerRights {
    private final AccountId account;
    private final Once<ViewerSubscriptions> paid;
    private final Once<Set<NamespaceId>> namespaces;
    private final Once<Set<NamespaceId>> linked;
    private final Grounds grounds;
    private final LocalDate today;

    PartnerRights(Viewer.Partner viewer, Grounds grounds, LocalDate today) {
        this.account = viewer.account();
        this.grounds = grounds;
        this.today = today;
        this.paid = new Once<>(() -> grounds.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_PAYER, account)
                .map(List::of)
                .orElse(List.of())
                .map(ViewerSubscriptions::of));
        this.namespaces = new Once<>(() -> paid().map(held -> held.namespaces(today)));
        this.linked = new Once<>(() -> paid().flatMap(held -> PortalLinks.of(held.running(today), grounds)));
    }

    Fact<ViewerSubscriptions> paid() {
        return paid.get();
    }

    /** As billing has them, and as the portal has them where billing does not say. */
    Fact<Set<NamespaceId>> namespaces() {
        return linked.get();
    }

    boolean isOwn(AccountId other) {
        return account.equals(other);
    }

    /** Whether what is asked by the key can be the partner's, as far as the key tells. */
    Fact<Boolean> mayReach(Object key) {
        if (key instanceof AccountId other) {
            return Fact.of(isOwn(other));
        }
        return key instanceof NamespaceId namespace ? provides(namespace) : Fact.of(true);
    }

    /** Whether it is the partner's own account, or one that it sells to. */
    Fact<Boolean> knows(AccountId other) {
        return isOwn(other) ? Fact.of(true) : sellsTo(other);
    }

    Fact<Boolean> sellsTo(AccountId customer) {
        return paid().flatMap(held -> held.areUsedBy(customer) ? Fact.of(true) : sellsUnread(held, customer));
    }

    /** Where there are more subscriptions than are read, the customer's own are looked through. */
    private Fact<Boolean> sellsUnread(ViewerSubscriptions held, AccountId customer) {
        return Fact.of(held)
                .filter(ViewerSubscriptions::truncated)
                .flatMap(more -> grounds.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, customer))
                .map(all -> all.rows().stream().anyMatch(one -> isOwn(one.payer())))
                .orElse(false);
    }

    /** A right to a namespace rests on what is in force: who sold for it once may have nothing to do with it now. */
    Fact<Boolean> provides(NamespaceId namespace) {
        return namespaces
                .get()
                .map(all -> all.contains(namespace))
                .flatMap(told -> told ? Fact.of(true) : linked.get().map(ids -> ids.contains(namespace)))
                .flatMap(told -> told ? Fact.of(true) : providesUnread(namespace));
    }

    private Fact<Boolean> providesUnread(NamespaceId namespace) {
        return paid().filter(ViewerSubscriptions::truncated)
                .flatMap(more -> grounds.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_NAMESPACE, namespace))
                .map(all -> all.rows().stream().anyMatch(one -> one.isRunning(today) && isOwn(one.payer())))
                .orElse(false);
    }

    /** The subscription, where the partner pays for it. */
    Fact<Subscription> sold(SubscriptionNumber number) {
        return paid().flatMap(held -> Fact.ofOptional(held.find(number)).or(() -> soldUnread(held, number)));
    }

    private Fact<Subscription> soldUnread(ViewerSubscriptions held, SubscriptionNumber number) {
        return Fact.of(held)
                .filter(ViewerSubscriptions::truncated)
                .flatMap(more -> grounds.ask(SubscriptionQuestions.SUBSCRIPTION, number))
                .filter(one -> isOwn(one.payer()));
    }

    /** Whether the key names a subscription that the partner pays for, or names something else. */
    Fact<Boolean> soldOf(Object key) {
        return key instanceof SubscriptionNumber number ? sold(number).isThere() : mayReach(key);
    }

    Fact<Boolean> mayActivate(SubscriptionNumber number) {
        return Activation.isOpen(sold(number), grounds);
    }
}
