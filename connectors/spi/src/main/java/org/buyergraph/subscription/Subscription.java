package org.buyergraph.subscription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The latest version of a subscription. Its number survives amendments, the id of one version does not. What may be hidden
 * from some viewers is nullable.
 *
 * @param owner the account that uses it
 * @param payer the account that is invoiced for it: the owner's own, or a partner's
 * @param storedStatus as the billing system has it, which knows no expiry; see {@link #status}
 * @param subscriptionStart the first day of its first term
 * @param termEnd the first day that is no longer covered; absent on an evergreen subscription
 * @param canceledOn the first day that is no longer covered because it was cancelled
 * @param autoRenew as the billing system has it, which leaves it standing when it is cancelled; see {@link #renewsByItself}
 * @param autoRenewPortal as the customer set it where they manage their account
 * @param autoRenewContract as the contract says
 * @param recurringRevenue what it brings in a month
 * @param namespaceId the namespace that it is for, where it is linked to one
 */
public record Subscription(
        SubscriptionNumber number,
        int version,
        AccountId owner,
        AccountId payer,
        SubscriptionStatus storedStatus,
        @Nullable LocalDate subscriptionStart,
        TermType termType,
        @Nullable LocalDate termStart,
        @Nullable LocalDate termEnd,
        @Nullable Integer termMonths,
        @Nullable LocalDate canceledOn,
        boolean autoRenew,
        @Nullable Boolean autoRenewPortal,
        @Nullable Boolean autoRenewContract,
        SubscriptionSettings settings,
        @Nullable Sale sale,
        @Nullable Money recurringRevenue,
        List<SubscriptionPlan> plans,
        @Nullable NamespaceId namespaceId) {
    private static final Comparator<SubscriptionPlan> BASE_BEFORE_ADD_ON = Comparator.comparing(SubscriptionPlan::kind);

    private static final String SEAT = "Seat";

    public Subscription {
        plans = List.copyOf(plans);
    }

    public SubscriptionStatus status(LocalDate businessDate) {
        boolean termOver = termEnd != null && !termEnd.isAfter(businessDate);
        return termOver && storedStatus == SubscriptionStatus.ACTIVE ? SubscriptionStatus.EXPIRED : storedStatus;
    }

    /** Whether it is more than a draft and has not ended: what has gives nobody a right to anything. */
    public boolean isRunning(LocalDate businessDate) {
        SubscriptionStatus status = status(businessDate);
        boolean cancelled =
                status == SubscriptionStatus.CANCELED && (canceledOn == null || !canceledOn.isAfter(businessDate));
        return !cancelled && status != SubscriptionStatus.EXPIRED && status != SubscriptionStatus.DRAFT;
    }

    /**
     * Whether it will go on after its term if nobody does anything.
     *
     * @param mayRenewByItself whether its customer can have that at all
     */
    public boolean renewsByItself(LocalDate businessDate, boolean mayRenewByItself) {
        return mayRenewByItself && autoRenew && isTermed(businessDate);
    }

    /** Whether it is in force, and will be until a day that is known. */
    public boolean isTermed(LocalDate businessDate) {
        return termEnd != null && status(businessDate) == SubscriptionStatus.ACTIVE;
    }

    /** Whether somebody else than its owner is invoiced for it. */
    public boolean partnerManaged() {
        return !owner.equals(payer);
    }

    public ProductKind kind(LocalDate businessDate) {
        return leading(businessDate).map(SubscriptionPlan::kind).orElse(ProductKind.UNKNOWN);
    }

    /** Of the plan that it is about; absent where that has none. */
    public @Nullable String planCode(LocalDate businessDate) {
        return leading(businessDate).map(SubscriptionPlan::planCode).orElse(null);
    }

    /** Where a product that runs on both sides is bought for a namespace, it runs there. */
    public Deployment deployment(LocalDate businessDate) {
        Deployment deployment =
                leading(businessDate).map(SubscriptionPlan::deployment).orElse(Deployment.UNKNOWN);
        return deployment == Deployment.EITHER && namespaceId != null ? Deployment.SAAS : deployment;
    }

    /** How many seats or packs are bought today: none before the term begins or when it is over. */
    public @Nullable BigDecimal quantity(LocalDate businessDate) {
        return inForce(businessDate).map(ChargeSegment::quantity).orElse(null);
    }

    /** How many seats are bought today: none that are told where packs are counted, or parts of one. */
    public @Nullable Integer seats(LocalDate businessDate) {
        BigDecimal quantity = isCountedInSeats(businessDate) ? quantity(businessDate) : null;
        return quantity == null || quantity.stripTrailingZeros().scale() > 0 ? null : (Integer) quantity.intValue();
    }

    public @Nullable Money price(LocalDate businessDate) {
        return inForce(businessDate).map(ChargeSegment::price).orElse(null);
    }

    /** What one seat or pack costs in a year. */
    public @Nullable Money yearlyPrice(LocalDate businessDate) {
        return leading(businessDate)
                .flatMap(plan -> plan.mainCharge(businessDate))
                .map(charge -> charge.yearlyPrice(businessDate))
                .orElse(null);
    }

    /** What a term as long as the current one costs, before tax, as things stand on that day; absent where the prices do not tell. */
    public @Nullable Money termAmount(LocalDate day) {
        if (termMonths == null) {
            return null;
        }
        Money sum = null;
        for (SubscriptionPlan plan : plans) {
            for (Charge charge : plan.recurring(day)) {
                Money amount = charge.amount(day, termMonths);
                if (amount == null) {
                    return null;
                }
                sum = sum == null ? amount : new Money(sum.amount().add(amount.amount()), sum.currency());
            }
        }
        return sum;
    }

    /** Whether what is bought are seats, and not packs of something. */
    public boolean isCountedInSeats(LocalDate businessDate) {
        return leading(businessDate).filter(plan -> plan.isCountedIn(SEAT)).isPresent();
    }

    /** Whether anything of it ever cost anything, as far as the prices are told. */
    public boolean isSoldForMoney() {
        return plans.stream().anyMatch(SubscriptionPlan::isForMoney);
    }

    private Optional<ChargeSegment> inForce(LocalDate day) {
        return leading(day).flatMap(plan -> plan.inForce(day));
    }

    /** What the subscription is about: of the plans that are in force, or of all when none is. */
    public Optional<SubscriptionPlan> leading(LocalDate day) {
        return plans.stream()
                .filter(plan -> plan.isInForce(day))
                .min(BASE_BEFORE_ADD_ON)
                .or(() -> plans.stream().min(BASE_BEFORE_ADD_ON));
    }

    /** The same with so many units of one charge on that day. */
    public Subscription withQuantity(String chargeNumber, BigDecimal quantity, LocalDate day) {
        return showing(
                sale,
                recurringRevenue,
                plans.stream()
                        .map(plan -> plan.withQuantity(chargeNumber, quantity, day))
                        .toList());
    }

    /** For those whom the price is no business of, because somebody else pays it. That there is a discount is told by no name. */
    public Subscription withoutAmounts() {
        List<SubscriptionPlan> shown = plans.stream()
                .filter(plan -> !plan.isDiscount())
                .map(SubscriptionPlan::withoutAmounts)
                .toList();
        return showing(null, null, shown);
    }

    /** For everybody but our own people. */
    public Subscription withoutOpportunity() {
        return sale == null || sale.opportunityId() == null
                ? this
                : showing(sale.withoutOpportunity(), recurringRevenue, plans);
    }

    private Subscription showing(
            @Nullable Sale shownSale, @Nullable Money shownRevenue, List<SubscriptionPlan> shownPlans) {
        return new Subscription(
                number,
                version,
                owner,
                payer,
                storedStatus,
                subscriptionStart,
                termType,
                termStart,
                termEnd,
                termMonths,
                canceledOn,
                autoRenew,
                autoRenewPortal,
                autoRenewContract,
                settings,
                shownSale,
                shownRevenue,
                shownPlans,
                namespaceId);
    }
}
