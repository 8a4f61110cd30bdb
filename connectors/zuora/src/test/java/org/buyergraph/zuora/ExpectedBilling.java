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
import org.buyergraph.account.Address;
import org.buyergraph.account.Billing;
import org.buyergraph.account.BillingBatch;
import org.buyergraph.account.CommunicationProfile;
import org.buyergraph.account.Contact;
import org.buyergraph.account.Entity;
import org.buyergraph.account.TaxExemption;
import org.buyergraph.country.CountryCode;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.id.CrmId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.PaymentMethodId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.money.Money;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionStatus;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Figures;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleContact;
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

    private static final Map<String, BillingBatch> BATCHES = Map.of(
            "Batch1", BillingBatch.WEB_DIRECT,
            "Batch2", BillingBatch.SALES_ASSISTED,
            "Batch4", BillingBatch.RESELLER,
            "Batch5", BillingBatch.COMMUNITY);

    private static final Map<String, Entity> ENTITIES = Map.of(
            "GitLab Inc", Entity.INC,
            "GitLab BV", Entity.BV,
            "GitLab GmbH", Entity.GMBH,
            "GitLab Ltd", Entity.LTD,
            "GitLab Pty Ltd", Entity.PTY);

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
                new Money(new Figures(data).invoiceBalance(sample.id()), currency),
                new Money(new Figures(data).unappliedCredit(sample.id()), currency),
                contact(sample.billTo()),
                contact(sample.soldTo()),
                billing(sample),
                crmId == null ? null : new CrmId(crmId),
                sample.defaultPaymentMethodId() == null ? null : new PaymentMethodId(sample.defaultPaymentMethodId()));
    }

    private static Contact contact(SampleContact sample) {
        return new Contact(
                sample.firstName() + " " + sample.lastName(),
                sample.workEmail(),
                sample.workPhone(),
                new Address(
                        List.of(sample.address1()),
                        sample.city(),
                        sample.state(),
                        sample.postalCode(),
                        new CountryCode(sample.countryCode())));
    }

    private static Billing billing(SampleAccount sample) {
        boolean silent = sample.communicationProfileId().equals(Ids.SILENT_PROFILE);
        return new Billing(
                BATCHES.get(sample.batch()),
                ENTITIES.get(sample.entity()),
                silent ? CommunicationProfile.SILENT : CommunicationProfile.DEFAULT,
                sample.paymentTerm(),
                sample.autoPay(),
                sample.purchaseOrderNumber() != null,
                sample.purchaseOrderNumber(),
                sample.taxExempt().equals("Yes") ? TaxExemption.EXEMPT : TaxExemption.NONE);
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
