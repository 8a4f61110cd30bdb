package org.buyergraph.attention;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.buyergraph.action.SubscriptionAction;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.license.License;
import org.buyergraph.license.LicenseKind;
import org.buyergraph.license.LicenseState;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceQuota;
import org.buyergraph.namespace.NamespaceStorage;
import org.buyergraph.seat.SeatCount;
import org.buyergraph.settlement.Settlement;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/** What is used beyond what was bought, or is not used at all. */
public final class UseNotices {
    /** An instance reports every day: a week of silence is neither a night nor a holiday. */
    static final int DAYS_WITHOUT_REPORT = 7;

    private UseNotices() {}

    /** Whether seats are counted for it: those of a plan in force are. */
    public static boolean hasSeats(Subscription subscription, LocalDate businessDate) {
        return subscription.kind(businessDate) == ProductKind.BASE
                && subscription.status(businessDate) == SubscriptionStatus.ACTIVE;
    }

    public static boolean isOver(SeatCount seats) {
        Integer owed = seats.owed();
        return owed != null && owed > 0;
    }

    /** @param settlement of these seats, where it is known */
    public static Optional<Notice> seats(Subscription subscription, SeatCount seats, @Nullable Settlement settlement) {
        Integer owed = seats.owed();
        Integer left = seats.left();
        if (owed != null && owed > 0) {
            return Optional.of(overage(subscription, owed, settlement));
        }
        return left != null && Boolean.TRUE.equals(seats.fewLeft())
                ? Optional.of(Notice.of(
                                NoticeCode.FEW_SEATS_LEFT,
                                NoticeSeverity.INFO,
                                subscription,
                                "Subscription %s has %s left.".formatted(subscription.number(), Words.seats(left)))
                        .seats(left)
                        .mendedBy(SubscriptionAction.ADD_SEATS, subscription))
                : Optional.empty();
    }

    private static Notice overage(Subscription subscription, int owed, @Nullable Settlement settlement) {
        return Notice.of(
                        NoticeCode.SUBSCRIPTION_OVERAGE,
                        NoticeSeverity.WARNING,
                        subscription,
                        "Subscription %s was used on %s more than were bought."
                                .formatted(subscription.number(), Words.seats(owed)))
                .on(settlement == null ? null : settlement.on())
                .amount(settlement == null ? null : settlement.charge())
                .seats(owed)
                .mendedBy(SubscriptionAction.ADD_SEATS, subscription);
    }

    /** A license that nobody uses yet, or whose instance went silent; only what goes online reports. */
    public static Optional<Notice> license(License license, Subscription subscription, LocalDate businessDate) {
        LicenseState state = license.state(businessDate);
        if (state == LicenseState.ACTIVATED) {
            return silent(license, businessDate);
        }
        LocalDate start = license.startsOn();
        if (state == LicenseState.EXPIRED || (start != null && start.isAfter(businessDate))) {
            return Optional.empty();
        }
        String waits = state == LicenseState.AWAITING_EULA
                ? "waits for its terms to be accepted."
                : "was not activated on any instance yet.";
        return Optional.of(Notice.of(
                        NoticeCode.LICENSE_NOT_ACTIVATED,
                        NoticeSeverity.WARNING,
                        license,
                        "License %s %s".formatted(license.id(), waits))
                .since(start)
                .mendedBy(SubscriptionAction.ACTIVATE, subscription));
    }

    private static Optional<Notice> silent(License license, LocalDate businessDate) {
        Instant last = license.lastSyncAt() == null ? license.activatedAt() : license.lastSyncAt();
        LocalDate heard = last == null ? null : LocalDate.ofInstant(last, ZoneOffset.UTC);
        boolean reports = license.kind() == LicenseKind.ONLINE_CLOUD;
        return reports && heard != null && heard.plusDays(DAYS_WITHOUT_REPORT).isBefore(businessDate)
                ? Optional.of(Notice.of(
                                NoticeCode.LICENSE_NOT_SYNCED,
                                NoticeSeverity.WARNING,
                                license,
                                "The instance of license %s has not reported since %s.".formatted(license.id(), heard))
                        .since(heard))
                : Optional.empty();
    }

    /** @param base what stands for the namespace; absent where nothing was bought */
    public static Optional<Notice> storage(Namespace namespace, NamespaceStorage storage, @Nullable Subscription base) {
        BigDecimal used = storage.used();
        BigDecimal limit = storage.limit();
        return used != null && limit != null && limit.signum() > 0 && used.compareTo(limit) > 0
                ? Optional.of(Notice.of(
                                NoticeCode.STORAGE_EXCEEDED,
                                NoticeSeverity.CRITICAL,
                                namespace,
                                "The storage of %s is used up: nothing more can be written to it."
                                        .formatted(namespace.path()))
                        .mendedBy(SubscriptionAction.BUY_STORAGE, base))
                : Optional.empty();
    }

    /** Whether it matters how many minutes there are. */
    public static boolean usesCompute(Namespace namespace) {
        Integer used = namespace.compute().used();
        return used != null && used > 0;
    }

    /** @param base what stands for the namespace; absent where nothing was bought */
    public static Optional<Notice> compute(Namespace namespace, NamespaceQuota quota, @Nullable Subscription base) {
        Integer used = namespace.compute().used();
        Integer limit = quota.computeLimit();
        int purchased = quota.computePurchased() == null ? 0 : quota.computePurchased();
        // A limit of none is no limit.
        return used != null && limit != null && limit > 0 && used > (long) limit + purchased
                ? Optional.of(Notice.of(
                                NoticeCode.COMPUTE_EXCEEDED,
                                NoticeSeverity.WARNING,
                                namespace,
                                "The compute minutes of %s are used up for this month.".formatted(namespace.path()))
                        .mendedBy(SubscriptionAction.BUY_COMPUTE_MINUTES, base))
                : Optional.empty();
    }
}
