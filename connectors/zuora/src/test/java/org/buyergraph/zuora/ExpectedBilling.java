package org.buyergraph.zuora;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountStatus;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.id.CrmId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.money.Money;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionStatus;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Figures;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleSubscription;
import org.jspecify.annotations.Nullable;

/** What the data set says of billing, in our own words: computed from its records, without a look at any JSON. */
final class ExpectedBilling {
    private static final Map<String, SubscriptionStatus> STATUSES = Map.of(
            "Draft", SubscriptionStatus.DRAFT,
            "Pending Activation", SubscriptionStatus.PENDING_ACTIVATION,
            "Pending Acceptance", SubscriptionStatus.PENDING_ACCEPTANCE,
            "Active", SubscriptionStatus.ACTIVE,
            "Cancelled", SubscriptionStatus.CANCELLED,
            "Suspended", SubscriptionStatus.SUSPENDED);

    private final DataSet data;

    ExpectedBilling(DataSet data) {
        this.data = data;
    }

    List<Account> accounts() {
        return data.accounts().stream().map(this::account).toList();
    }

    Set<AccountId> accountIds() {
        return accounts().stream().map(Account::id).collect(Collectors.toSet());
    }

    /** Latest versions only. */
    List<Subscription> subscriptions() {
        return data.subscriptions().stream()
                .filter(SampleSubscription::latest)
                .map(ExpectedBilling::subscription)
                .toList();
    }

    Set<NamespaceId> namespaceIds() {
        return data.namespaces().stream()
                .map(namespace -> new NamespaceId(namespace.key()))
                .collect(Collectors.toSet());
    }

    /** All latest versions of each key, be it none. */
    <K> Map<K, Set<Subscription>> subscriptionsBy(Function<Subscription, @Nullable K> key, Set<K> keys) {
        return keys.stream().collect(Collectors.toMap(Function.identity(), one -> subscriptions().stream()
                .filter(subscription -> one.equals(key.apply(subscription)))
                .collect(Collectors.toSet())));
    }

    private Account account(SampleAccount sample) {
        Currency currency = Currency.getInstance(sample.currency());
        String crmId = sample.crmId();
        return new Account(
                new AccountId(sample.id()),
                new AccountNumber(sample.number()),
                sample.name(),
                AccountStatus.valueOf(sample.status().toUpperCase(Locale.ROOT)),
                currency,
                new Money(new Figures(data).balance(sample.id()), currency),
                crmId == null ? null : new CrmId(crmId));
    }

    private static Subscription subscription(SampleSubscription sample) {
        String namespace = sample.namespaceId();
        return new Subscription(
                new SubscriptionNumber(sample.number()),
                sample.version(),
                new AccountId(sample.accountId()),
                new AccountId(sample.invoiceOwnerId()),
                STATUSES.get(sample.status()),
                sample.term().startDate(),
                sample.term().endDate(),
                sample.term().autoRenew(),
                namespace == null ? null : new NamespaceId(namespace));
    }
}
