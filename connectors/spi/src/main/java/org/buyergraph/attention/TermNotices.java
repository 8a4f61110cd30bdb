package org.buyergraph.attention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.buyergraph.action.SubscriptionAction;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.renewal.RenewalNotice;
import org.buyergraph.renewal.RenewalOutcome;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionStatus;
import org.buyergraph.trial.Trial;
import org.jspecify.annotations.Nullable;

/** What is over, or soon will be. */
public final class TermNotices {
    /** A term's end is near from the day of the first mail about it. */
    static final int DAYS_BEFORE_END = RenewalNotice.THREE_MONTHS_BEFORE.daysBefore();

    /** From here on a plan may be renewed by hand, and is written of again; a trial's end is told of then as well. */
    static final int LAST_DAYS = RenewalNotice.FIFTEEN_DAYS_BEFORE.daysBefore();

    /** What is over is history when it was over for as long as its end was told ahead. */
    static final int DAYS_AFTER_END = DAYS_BEFORE_END;

    private TermNotices() {}

    /** Whether it is in force, or was until lately: what it is used on may still need somebody. */
    public static boolean isOfInterest(Subscription subscription, LocalDate businessDate) {
        LocalDate end = subscription.canceledOn() == null ? subscription.termEnd() : subscription.canceledOn();
        return subscription.isRunning(businessDate)
                || (subscription.storedStatus() != SubscriptionStatus.DRAFT && isOverLately(end, businessDate));
    }

    private static boolean isOverLately(@Nullable LocalDate end, LocalDate businessDate) {
        return end != null
                && !end.isAfter(businessDate)
                && !end.plusDays(DAYS_AFTER_END).isBefore(businessDate);
    }

    /** @param all of the same account: what another one goes on with is not missed */
    public static Optional<Notice> expired(
            Subscription subscription, Collection<Subscription> all, LocalDate businessDate) {
        LocalDate end = subscription.termEnd();
        boolean over =
                subscription.status(businessDate) == SubscriptionStatus.EXPIRED && isOverLately(end, businessDate);
        if (end == null || !over || all.stream().anyMatch(one -> goesOnWith(subscription, one, businessDate))) {
            return Optional.empty();
        }
        boolean plan = subscription.kind(businessDate) == ProductKind.BASE;
        String message = "Subscription %s expired %s ago."
                .formatted(subscription.number(), Words.days(ChronoUnit.DAYS.between(end, businessDate)));
        return Optional.of(Notice.of(
                        NoticeCode.EXPIRED,
                        plan ? NoticeSeverity.CRITICAL : NoticeSeverity.WARNING,
                        subscription,
                        message)
                .since(end)
                .mendedBy(SubscriptionAction.RENEW, subscription));
    }

    private static boolean goesOnWith(Subscription over, Subscription other, LocalDate day) {
        return other.isRunning(day)
                && other.kind(day) == over.kind(day)
                && other.deployment(day) == over.deployment(day)
                && Objects.equals(other.namespaceId(), over.namespaceId());
    }

    public static boolean isEndNear(Subscription subscription, LocalDate businessDate) {
        LocalDate end = subscription.termEnd();
        return end != null
                && subscription.isTermed(businessDate)
                && !businessDate.isBefore(end.minusDays(DAYS_BEFORE_END));
    }

    /** @param outcome what comes at the end; absent where that cannot be told */
    public static Optional<Notice> endNear(
            Subscription subscription, @Nullable RenewalOutcome outcome, LocalDate businessDate) {
        LocalDate end = subscription.termEnd();
        if (end == null || !isEndNear(subscription, businessDate)) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(businessDate, end);
        Notice notice = Notice.of(
                        NoticeCode.RENEWAL_NEAR,
                        severity(outcome, days),
                        subscription,
                        "The term of subscription %s ends on %s, in %s%s"
                                .formatted(subscription.number(), end, Words.days(days), then(outcome)))
                .on(end);
        boolean goesOn = outcome == null || outcome == RenewalOutcome.RENEWS;
        return Optional.of(goesOn ? notice : notice.mendedBy(SubscriptionAction.RENEW, subscription));
    }

    private static NoticeSeverity severity(@Nullable RenewalOutcome outcome, long days) {
        if (outcome == RenewalOutcome.IS_DOWNGRADED) {
            return NoticeSeverity.WARNING;
        }
        return outcome != RenewalOutcome.RENEWS && days <= LAST_DAYS ? NoticeSeverity.WARNING : NoticeSeverity.INFO;
    }

    private static String then(@Nullable RenewalOutcome outcome) {
        if (outcome == null) {
            return ".";
        }
        return switch (outcome) {
            case RENEWS -> ", and it renews by itself.";
            case EXPIRES -> ", and it expires then unless it is renewed.";
            case IS_DOWNGRADED -> ", and the card that it is charged to is no longer good then.";
        };
    }

    public static Optional<Notice> trialEnds(Namespace namespace, @Nullable Subscription base, LocalDate businessDate) {
        Trial trial = namespace.trial();
        Integer left = trial == null ? null : trial.daysLeft(businessDate);
        if (trial == null || left == null || !trial.isRunning(businessDate) || left > LAST_DAYS) {
            return Optional.empty();
        }
        String message =
                "The trial of %s ends on %s, in %s.".formatted(namespace.path(), trial.endsOn(), Words.days(left));
        return Optional.of(Notice.of(NoticeCode.TRIAL_ENDS, NoticeSeverity.INFO, namespace, message)
                .on(trial.endsOn())
                .mendedBy(SubscriptionAction.EXTEND_TRIAL, base));
    }
}
