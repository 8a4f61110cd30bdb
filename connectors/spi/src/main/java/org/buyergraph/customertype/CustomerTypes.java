package org.buyergraph.customertype;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.buyergraph.account.Account;
import org.buyergraph.account.Billing;
import org.buyergraph.account.BillingBatch;
import org.buyergraph.account.StoredChannel;
import org.buyergraph.crm.CrmAccount;
import org.buyergraph.paymentmethod.PaymentMethodKind;
import org.buyergraph.subscription.CloudLicensing;
import org.buyergraph.subscription.PortalAccess;
import org.buyergraph.subscription.PortalLimit;
import org.buyergraph.subscription.Sale;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/**
 * The types that a customer is of, with what tells so: as a whole, or as far as one subscription is concerned. Nobody says how
 * types combine: a feature is there where every type of the customer can have it. Whether a subscription is paid is judged by
 * what billing stores, whatever its dates; a community programme is for nothing and no free tier.
 */
public record CustomerTypes(List<TypeEvidence> evidence) {
    private static final int YEAR = 12;

    public CustomerTypes {
        evidence = evidence.stream().distinct().sorted().toList();
    }

    /** Of a customer as a whole. */
    public static CustomerTypes of(CustomerFacts facts) {
        Account account = facts.account();
        if (account == null) {
            return new CustomerTypes(List.of(TypeEvidence.NO_ACCOUNT));
        }
        List<Subscription> used = facts.subscriptions().stream()
                .filter(CustomerTypes::isStoredActive)
                .filter(subscription -> subscription.owner().equals(account.id()))
                .toList();
        return ofAccount(facts, account, used);
    }

    /** Of a customer with regard to one subscription. */
    public static CustomerTypes of(CustomerFacts facts, Subscription subscription) {
        Account account = facts.account();
        return account == null ? of(facts) : ofAccount(facts, account, List.of(subscription));
    }

    private static CustomerTypes ofAccount(CustomerFacts facts, Account account, Collection<Subscription> regarded) {
        Set<TypeEvidence> found = EnumSet.noneOf(TypeEvidence.class);
        Billing billing = account.billing();
        if (billing != null) {
            found.addAll(told(billing));
        }
        if (facts.crm() != null) {
            found.addAll(told(facts.crm()));
        }
        for (Subscription subscription : regarded) {
            found.addAll(told(subscription));
            found.addAll(told(facts.access(subscription.number())));
        }
        if (isNothingPaid(facts) && found.stream().noneMatch(told -> told.type() == CustomerType.COMMUNITY)) {
            found.add(TypeEvidence.NOTHING_PAID_IN_FORCE);
        }
        if (isCardCharged(facts, account)) {
            found.add(TypeEvidence.CARD_CHARGED);
        }
        if (found.isEmpty()) {
            found.add(hasDaysToPay(billing) ? TypeEvidence.DAYS_TO_PAY : TypeEvidence.NOTHING_KNOWN);
        }
        return new CustomerTypes(List.copyOf(found));
    }

    private static Set<TypeEvidence> told(Billing billing) {
        Set<TypeEvidence> found = EnumSet.noneOf(TypeEvidence.class);
        if (billing.batch() == BillingBatch.COMMUNITY) {
            found.add(TypeEvidence.COMMUNITY_BATCH);
        }
        if (billing.batch() == BillingBatch.RESELLER) {
            found.add(TypeEvidence.RESELLER_BATCH);
        }
        if (billing.channel() != null && billing.channel() != StoredChannel.DIRECT) {
            found.add(TypeEvidence.SOLD_INDIRECTLY);
        }
        if (billing.purchaseOrderRequired()) {
            found.add(TypeEvidence.PURCHASE_ORDER_REQUIRED);
        }
        if (isWritten(billing.purchaseOrderNumber())) {
            found.add(TypeEvidence.PURCHASE_ORDER_NUMBER);
        }
        return found;
    }

    private static Set<TypeEvidence> told(CrmAccount crm) {
        Set<TypeEvidence> found = EnumSet.noneOf(TypeEvidence.class);
        if (Boolean.TRUE.equals(crm.publicSector())) {
            found.add(TypeEvidence.PUBLIC_BODY);
        }
        if (Boolean.TRUE.equals(crm.masterAgreement())) {
            found.add(TypeEvidence.AGREEMENT_IN_PLACE);
        }
        return found;
    }

    private static Set<TypeEvidence> told(Subscription subscription) {
        Set<TypeEvidence> found = EnumSet.noneOf(TypeEvidence.class);
        Sale sale = subscription.sale();
        if (subscription.partnerManaged()) {
            found.add(TypeEvidence.PAID_BY_ANOTHER);
        }
        if (subscription.settings().cloudLicensing() == CloudLicensing.OFFLINE) {
            found.add(TypeEvidence.LICENSED_OFFLINE);
        }
        if (subscription.termMonths() != null && subscription.termMonths() > YEAR) {
            found.add(TypeEvidence.TERM_OVER_A_YEAR);
        }
        if (sale != null && isWritten(sale.multiYearLink())) {
            found.add(TypeEvidence.LINKED_OVER_YEARS);
        }
        if (sale != null && isWritten(sale.purchaseOrder())) {
            found.add(TypeEvidence.PURCHASE_ORDER_NUMBER);
        }
        return found;
    }

    private static Set<TypeEvidence> told(@Nullable PortalAccess access) {
        Set<TypeEvidence> found = EnumSet.noneOf(TypeEvidence.class);
        if (access != null && access.communityPlan()) {
            found.add(TypeEvidence.COMMUNITY_PLAN);
        }
        if (access != null && access.limit() == PortalLimit.MANAGED_BY_RESELLER) {
            found.add(TypeEvidence.LIMITED_TO_RESELLER);
        }
        return found;
    }

    private static boolean isNothingPaid(CustomerFacts facts) {
        return facts.subscriptions().stream().noneMatch(one -> isStoredActive(one) && one.isSoldForMoney());
    }

    private static boolean isStoredActive(Subscription subscription) {
        return subscription.storedStatus() == SubscriptionStatus.ACTIVE;
    }

    private static boolean isCardCharged(CustomerFacts facts, Account account) {
        Billing billing = account.billing();
        return billing != null
                && billing.autoPay()
                && facts.methods().stream()
                        .anyMatch(method -> method.kind() == PaymentMethodKind.CARD
                                && method.id().equals(account.defaultPaymentMethodId()));
    }

    private static boolean hasDaysToPay(@Nullable Billing billing) {
        return billing != null
                && billing.paymentTerm() != null
                && billing.paymentTerm().startsWith("Net ");
    }

    private static boolean isWritten(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    public List<CustomerType> types() {
        return evidence.stream().map(TypeEvidence::type).distinct().sorted().toList();
    }

    public boolean include(CustomerType type) {
        return evidence.stream().anyMatch(told -> told.type() == type);
    }

    public boolean allow(Feature feature) {
        return types().stream().allMatch(type -> type.allows(feature));
    }

    public List<FeatureAvailability> features() {
        return Arrays.stream(Feature.values())
                .map(feature -> FeatureAvailability.of(feature, this))
                .toList();
    }
}
