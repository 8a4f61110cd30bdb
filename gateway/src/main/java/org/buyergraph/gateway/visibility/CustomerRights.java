package org.buyergraph.gateway.visibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.customer.Customer;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.gateway.facts.Once;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CrmId;
import org.buyergraph.id.CustomerId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;

/** A customer has a right to the accounts that they manage, and to what belongs to those. */
final class CustomerRights {
    private final Set<CustomerId> ids;
    private final Once<List<Customer>> customers;
    private final Once<Set<AccountId>> accounts;
    private final Once<Set<String>> users;
    private final Once<Set<CrmId>> crmIds;
    private final Once<ViewerSubscriptions> used;
    private final Once<ViewerSubscriptions> paid;
    private final Once<Set<NamespaceId>> namespaces;
    private final Once<Set<NamespaceId>> linked;
    private final Grounds grounds;
    private final LocalDate today;

    CustomerRights(Viewer.Customer viewer, Grounds grounds, LocalDate today) {
        this.ids = viewer.ids();
        this.grounds = grounds;
        this.today = today;
        this.customers = new Once<>(() -> Fact.all(ids, id -> grounds.ask(CustomerQuestions.CUSTOMER, id)));
        this.accounts = new Once<>(this::readAccounts);
        this.users = new Once<>(this::readUsers);
        this.crmIds = new Once<>(this::readCrmIds);
        this.used = new Once<>(() -> subscriptions(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT));
        this.paid = new Once<>(() -> subscriptions(SubscriptionQuestions.SUBSCRIPTIONS_OF_PAYER));
        this.namespaces = new Once<>(() -> used.get().map(held -> held.namespaces(today)));
        this.linked = new Once<>(() -> used.get().flatMap(held -> PortalLinks.of(held.running(today), grounds)));
    }

    private Fact<Set<AccountId>> readAccounts() {
        return customers.get().map(people -> people.stream()
                .map(Customer::accountId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private Fact<Set<CrmId>> readCrmIds() {
        return ofAccounts(AccountQuestions.ACCOUNT).map(all -> all.stream()
                .map(Account::crmId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private Fact<ViewerSubscriptions> subscriptions(Question<AccountId, Listing<Subscription>> question) {
        return ofAccounts(question).map(ViewerSubscriptions::of);
    }

    private <V> Fact<List<V>> ofAccounts(Question<AccountId, V> question) {
        return accounts().flatMap(all -> grounds.askAll(question, all));
    }

    Fact<Set<AccountId>> accounts() {
        return accounts.get();
    }

    Fact<Set<CrmId>> crmIds() {
        return crmIds.get();
    }

    /** As billing has them, and as the portal has them where billing does not say. */
    Fact<Set<NamespaceId>> namespaces() {
        return linked.get();
    }

    /** Those that the accounts use, and those that they pay for. */
    Fact<ViewerSubscriptions> subscriptions() {
        return Fact.zip(used.get(), paid.get(), (uses, pays) -> pays);
    }

    boolean is(CustomerId id) {
        return ids.contains(id);
    }

    /** Whether what is asked by the key can be theirs, as far as the key tells. */
    Fact<Boolean> mayReach(Object key) {
        if (key instanceof AccountId account) {
            return manages(account);
        }
        if (key instanceof NamespaceId namespace) {
            return uses(namespace);
        }
        return key instanceof CrmId crm ? isLinkedTo(crm) : Fact.of(true);
    }

    Fact<Boolean> manages(AccountId account) {
        return accounts().map(all -> all.contains(account));
    }

    /**
     * A right to a namespace rests on what is in force, a subscription or a trial: who bought for it once may have nothing to do with
     * it now.
     */
    Fact<Boolean> uses(NamespaceId namespace) {
        return namespaces
                .get()
                .map(all -> all.contains(namespace))
                .flatMap(told -> told ? Fact.of(true) : linked.get().map(all -> all.contains(namespace)))
                .flatMap(told -> told ? Fact.of(true) : usesUnread(namespace))
                .flatMap(told -> told ? Fact.of(true) : triesOut(namespace));
    }

    /** A trial has no subscription to rest a right on: whoever of them owns the group tries it out. */
    private Fact<Boolean> triesOut(NamespaceId namespace) {
        return users.get()
                .filter(known -> !known.isEmpty())
                .flatMap(known -> grounds.askGuessed(NamespaceQuestions.NAMESPACE, namespace, Namespace::isOnTrial)
                        .filter(Namespace::isOnTrial)
                        .flatMap(trial -> grounds.ask(NamespaceQuestions.NAMESPACE_OWNERS, namespace))
                        .map(owners -> known.stream().anyMatch(owners::include)))
                .orElse(false);
    }

    private Fact<Set<String>> readUsers() {
        return customers.get().map(people -> people.stream()
                .map(Customer::userId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Where there are more subscriptions than are read, the namespace's own are looked through. */
    private Fact<Boolean> usesUnread(NamespaceId namespace) {
        return used.get()
                .filter(ViewerSubscriptions::truncated)
                .flatMap(more -> grounds.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_NAMESPACE, namespace))
                .flatMap(all -> accounts().map(mine -> all.rows().stream()
                        .anyMatch(one -> one.isRunning(today) && mine.contains(one.owner()))))
                .orElse(false);
    }

    /** The subscription, where one of the accounts uses it or pays for it. */
    Fact<Subscription> subscription(SubscriptionNumber number) {
        return used.get()
                .flatMap(held -> Fact.ofOptional(held.find(number)))
                .or(() -> paid.get().flatMap(held -> Fact.ofOptional(held.find(number))))
                .or(() -> unread(number));
    }

    /** Where there are more subscriptions than are read, this one is asked for by its number. */
    private Fact<Subscription> unread(SubscriptionNumber number) {
        return Fact.zip(used.get(), paid.get(), (one, other) -> one.truncated() || other.truncated())
                .filter(Boolean::booleanValue)
                .flatMap(more -> grounds.ask(SubscriptionQuestions.SUBSCRIPTION, number))
                .flatMap(one -> accounts()
                        .filter(mine -> mine.contains(one.owner()) || mine.contains(one.payer()))
                        .map(mine -> one));
    }

    /** Whether the key names a subscription that is theirs, or names something else. */
    Fact<Boolean> subscriptionOf(Object key) {
        return key instanceof SubscriptionNumber number ? subscription(number).isThere() : mayReach(key);
    }

    Fact<Boolean> mayActivate(SubscriptionNumber number) {
        return Activation.isOpen(subscription(number), grounds);
    }

    Fact<Boolean> isLinkedTo(CrmId id) {
        return crmIds().map(all -> all.contains(id));
    }
}
