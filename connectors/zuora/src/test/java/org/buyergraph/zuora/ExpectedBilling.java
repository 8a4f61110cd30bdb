package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.util.Comparator;
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
import org.buyergraph.account.StoredChannel;
import org.buyergraph.account.TaxExemption;
import org.buyergraph.catalog.BillingPeriod;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.country.CountryCode;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.id.CrmId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.PaymentMethodId;
import org.buyergraph.id.PlanId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.money.Money;
import org.buyergraph.subscription.Charge;
import org.buyergraph.subscription.ChargeKind;
import org.buyergraph.subscription.ChargeModel;
import org.buyergraph.subscription.ChargeSegment;
import org.buyergraph.subscription.CloudLicensing;
import org.buyergraph.subscription.ListPriceBase;
import org.buyergraph.subscription.PriceTier;
import org.buyergraph.subscription.Sale;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionPlan;
import org.buyergraph.subscription.SubscriptionSettings;
import org.buyergraph.subscription.SubscriptionStatus;
import org.buyergraph.subscription.TermType;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Figures;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleCharge;
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
            "Cancelled", SubscriptionStatus.CANCELED,
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
    private static final Map<String, StoredChannel> CHANNELS =
            Map.of("Direct", StoredChannel.DIRECT, "Reseller", StoredChannel.RESELLER);
    private static final Map<String, CloudLicensing> LICENSING =
            Map.of("Yes", CloudLicensing.ON, "No", CloudLicensing.OFF, "Offline", CloudLicensing.OFFLINE);

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
                .map(this::subscription)
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
                sample.defaultPaymentMethodId() == null ? null : new PaymentMethodId(sample.defaultPaymentMethodId()),
                sample.parentId() == null ? null : new AccountId(sample.parentId()));
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
                CHANNELS.get(sample.channel()),
                silent ? CommunicationProfile.SILENT : CommunicationProfile.DEFAULT,
                sample.paymentTerm(),
                sample.autoPay(),
                sample.purchaseOrderNumber() != null,
                sample.purchaseOrderNumber(),
                sample.taxExempt().equals("Yes") ? TaxExemption.EXEMPT : TaxExemption.NONE);
    }

    private Subscription subscription(SampleSubscription sample) {
        String namespace = sample.namespaceId();
        SampleSubscription.Term term = sample.term();
        SampleSubscription.Settings settings = sample.settings();
        SubscriptionStatus status = STATUSES.get(sample.status());
        return new Subscription(
                new SubscriptionNumber(sample.number()),
                sample.version(),
                new AccountId(sample.accountId()),
                new AccountId(sample.invoiceOwnerId()),
                status,
                sample.startDate(),
                TermType.valueOf(term.type()),
                term.startDate(),
                term.endDate(),
                term.currentMonths(),
                status == SubscriptionStatus.CANCELED ? sample.cancelledDate() : null,
                term.autoRenew(),
                yes(settings.autoRenew()),
                yes(settings.contractAutoRenew()),
                new SubscriptionSettings(
                        LICENSING.get(String.valueOf(settings.cloudLicensing())),
                        yes(settings.seatReconciliation()),
                        yes(settings.operationalMetrics())),
                sale(sample.deal()),
                new Money(sample.contractedMrr(), Currency.getInstance(sample.currency())),
                plans(sample),
                namespace == null ? null : new NamespaceId(namespace));
    }

    private static @Nullable Boolean yes(@Nullable String word) {
        return word == null ? null : word.equals("Yes");
    }

    private static Sale sale(SampleSubscription.Deal deal) {
        String opportunity = deal.opportunityId();
        return new Sale(
                deal.quoteNumber(),
                deal.purchaseOrder(),
                deal.multiYearLinkage(),
                opportunity == null ? null : new CrmId(opportunity));
    }

    private List<SubscriptionPlan> plans(SampleSubscription sample) {
        return data.ratePlans().stream()
                .filter(plan -> plan.subscriptionId().equals(sample.id()))
                .map(plan -> new SubscriptionPlan(
                        plan.id(),
                        plan.name(),
                        new PlanId(plan.productRatePlanId()),
                        code(plan.productName()),
                        kind(plan.productName()),
                        deployment(plan.productName()),
                        List.of(charge(plan.id()))))
                .toList();
    }

    private static @Nullable String code(String product) {
        if (product.equals("GitLab Duo Pro")) {
            return "duo_pro";
        }
        if (product.endsWith("Ultimate")) {
            return "ultimate";
        }
        return product.endsWith("Premium") ? "premium" : null;
    }

    private static ProductKind kind(String product) {
        return switch (product) {
            case "GitLab Duo Pro", "Storage 10 GB" -> ProductKind.ADD_ON;
            case "1,000 Compute Minutes" -> ProductKind.ONE_TIME;
            default -> ProductKind.BASE;
        };
    }

    private static Deployment deployment(String product) {
        return switch (product) {
            case "GitLab Duo Pro", "EDU/OSS - Ultimate" -> Deployment.EITHER;
            case "Self-Managed - Premium", "Self-Managed - Ultimate" -> Deployment.SELF_MANAGED;
            default -> Deployment.SAAS;
        };
    }

    /** In the data set a plan has one charge. */
    private Charge charge(String plan) {
        List<SampleCharge> segments = data.charges().stream()
                .filter(charge -> charge.ratePlanId().equals(plan))
                .sorted(Comparator.comparing(SampleCharge::segment))
                .toList();
        SampleCharge one = segments.get(0);
        boolean recurring = one.type().equals(SampleCharge.RECURRING);
        return new Charge(
                one.number(),
                one.name(),
                recurring ? ChargeKind.RECURRING : ChargeKind.ONE_TIME,
                ChargeModel.PER_UNIT,
                one.unit(),
                recurring ? BillingPeriod.ANNUAL : null,
                recurring ? ListPriceBase.BILLING_PERIOD : null,
                segments.stream().map(ExpectedBilling::segment).toList());
    }

    private static ChargeSegment segment(SampleCharge charge) {
        Money price = new Money(charge.price(), Currency.getInstance(charge.currency()));
        return new ChargeSegment(
                charge.segment(),
                charge.effectiveStart(),
                charge.effectiveEnd(),
                charge.quantity(),
                List.of(new PriceTier(BigDecimal.ZERO, null, price)));
    }
}
