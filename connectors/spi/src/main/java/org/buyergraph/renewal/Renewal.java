package org.buyergraph.renewal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.buyergraph.account.Account;
import org.buyergraph.account.Billing;
import org.buyergraph.account.CommunicationProfile;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.customertype.CustomerFacts;
import org.buyergraph.customertype.CustomerType;
import org.buyergraph.customertype.CustomerTypes;
import org.buyergraph.customertype.Feature;
import org.buyergraph.money.Money;
import org.buyergraph.paymentmethod.PaymentMethod;
import org.buyergraph.seat.SeatCount;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The end of a subscription's term, and what comes of it. A term ends, and the next one begins, at the start of its end date in
 * UTC. The mails without a condition in the handbook are taken to be sent always; an account that must not be written to gets
 * none.
 *
 * @param daysLeft of the term, today included
 * @param mails still to come, the next one first
 * @param nextStart the first day of a next term
 * @param nextQuantity of seats or packs, booked for the next term already
 * @param nextSeats of that, where it is counted in seats
 * @param nextPrice of one of them, booked already
 * @param outcome if nobody does anything
 * @param on the day of that outcome
 */
public record Renewal(
        int daysLeft,
        List<RenewalMail> mails,
        LocalDate nextStart,
        @Nullable BigDecimal nextQuantity,
        @Nullable Integer nextSeats,
        @Nullable Money nextPrice,
        RenewalOutcome outcome,
        LocalDate on) {
    /** A plan whose renewal could not be charged is kept for two weeks. */
    public static final int DAYS_KEPT_UNPAID = 14;

    public Renewal {
        mails = List.copyOf(mails);
    }

    /**
     * Nothing where no term will end: without one, or when it is over.
     *
     * @param seats where it is known how many are taken
     */
    public static Optional<Renewal> of(
            Subscription subscription,
            CustomerFacts facts,
            CustomerTypes customer,
            @Nullable SeatCount seats,
            LocalDate businessDate) {
        LocalDate end = subscription.termEnd();
        if (end == null || !subscription.isTermed(businessDate)) {
            return Optional.empty();
        }
        boolean renews = subscription.renewsByItself(businessDate, customer.allow(Feature.AUTO_RENEWAL));
        boolean costsMore = seats != null && seats.hasGrown() && mayCostMore(subscription, businessDate);
        boolean unpaid = renews && customer.include(CustomerType.CREDIT_CARD) && isCardOver(facts, end);
        return Optional.of(new Renewal(
                (int) ChronoUnit.DAYS.between(businessDate, end),
                isSilent(facts.account()) ? List.of() : mails(end, renews, costsMore, businessDate),
                end,
                subscription.quantity(end),
                subscription.seats(end),
                subscription.price(end),
                outcome(renews, unpaid),
                unpaid ? end.plusDays(DAYS_KEPT_UNPAID) : end));
    }

    /** Whether more seats would be bought by a renewal, if there are more: those of a plan for a namespace that costs something. */
    public static boolean mayCostMore(Subscription subscription, LocalDate businessDate) {
        return subscription.deployment(businessDate) == Deployment.SAAS
                && subscription.kind(businessDate) == ProductKind.BASE
                && subscription.isSoldForMoney();
    }

    private static RenewalOutcome outcome(boolean renews, boolean unpaid) {
        if (!renews) {
            return RenewalOutcome.EXPIRES;
        }
        return unpaid ? RenewalOutcome.IS_DOWNGRADED : RenewalOutcome.RENEWS;
    }

    private static List<RenewalMail> mails(LocalDate end, boolean renews, boolean costsMore, LocalDate businessDate) {
        return Arrays.stream(RenewalNotice.values())
                .filter(notice -> notice.applies(renews, costsMore))
                .map(notice -> new RenewalMail(notice, end.minusDays(notice.daysBefore())))
                .filter(mail -> !mail.on().isBefore(businessDate))
                .toList();
    }

    private static boolean isSilent(@Nullable Account account) {
        Billing billing = account == null ? null : account.billing();
        return billing != null && billing.communicationProfile() == CommunicationProfile.SILENT;
    }

    /** Of the card that is charged without asking. */
    private static boolean isCardOver(CustomerFacts facts, LocalDate day) {
        Account account = facts.account();
        return account != null
                && facts.methods().stream()
                        .filter(method -> method.id().equals(account.defaultPaymentMethodId()))
                        .anyMatch((PaymentMethod method) -> method.isExpired(day));
    }

    /** For those who may see no amounts of it. */
    public Renewal withoutAmounts() {
        return new Renewal(daysLeft, mails, nextStart, nextQuantity, nextSeats, null, outcome, on);
    }
}
