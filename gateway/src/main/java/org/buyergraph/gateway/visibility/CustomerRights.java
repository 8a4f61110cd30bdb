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
import org.buyergraph.id.UserId;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.namespace.OwnedNamespaces;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;

/** A customer has a right to the accounts that they manage, and to what belongs to those. */
final class CustomerRights {
    private final Set<CustomerId> ids;
    private final Once<List<Customer>> customers;
    private final Once<Set<AccountId>> accounts;
    private final Once<Set<UserId>> users;
    private final Once<List<OwnedNamespaces>> owned;
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
        this.owned = new Once<>(
                () -> users.get().flatMap(known -> grounds.askAll(NamespaceQuestions.NAMESPACES_OF_USER, known)));
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

    /** All that a right to a namespace can rest on: what was bought for it, as billing and the portal have that, and who owns it. */
    Fact<?> groundsOfNamespaces() {
        return Fact.zip(linked.get(), owned.get(), (links, owns) -> links);
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
     * A right to a namespace rests on a subscription that is in force, or on owning it: who bought for it once may have nothing to do
     * with it now.
     */
    Fact<Boolean> uses(NamespaceId namespace) {
        return namespaces
                .get()
                .map(all -> all.contains(namespace))
                .flatMap(told -> told ? Fact.of(true) : linked.get().map(all -> all.contains(namespace)))
                .flatMap(told -> told ? Fact.of(true) : usesUnread(namespace))
                .flatMap(told -> told ? Fact.of(true) : owns(namespace));
    }

    /** Whoever of them owns it, whether or not anything was bought for it. */
    private Fact<Boolean> owns(NamespaceId namespace) {
        return owned.get().map(all -> all.stream().anyMatch(some -> some.include(namespace)));
    }

    Fact<Boolean> is(UserId user) {
        return users.get().map(known -> known.contains(user));
    }

    private Fact<Set<UserId>> readUsers() {
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
