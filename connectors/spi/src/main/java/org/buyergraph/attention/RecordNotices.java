package org.buyergraph.attention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.buyergraph.account.Account;
import org.buyergraph.action.ActionAnswer;
import org.buyergraph.action.ActionRefusal;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.channel.EntityCheck;
import org.buyergraph.crm.CrmLinkCheck;
import org.buyergraph.disagreement.Disagreement;
import org.buyergraph.license.LicenseWithheldReason;
import org.buyergraph.subscription.Subscription;

/** What our systems hold of a customer: who manages what, what leads nowhere, and what does not fit. */
public final class RecordNotices {
    private RecordNotices() {}

    /** @param answer of any action that a partner does instead */
    public static Optional<Notice> managedByPartner(Subscription subscription, ActionAnswer answer) {
        return answer.refusals().contains(ActionRefusal.MANAGED_BY_PARTNER)
                ? Optional.of(Notice.of(
                        NoticeCode.MANAGED_BY_PARTNER,
                        NoticeSeverity.INFO,
                        subscription,
                        "Subscription %s is managed by a partner.".formatted(subscription.number())))
                : Optional.empty();
    }

    public static Optional<Notice> silent(Account account) {
        return LicenseWithheldReason.of(account)
                .map(reason -> Notice.of(
                        NoticeCode.SILENT_PROFILE,
                        NoticeSeverity.INFO,
                        account,
                        "Nothing is sent to this account, and its licenses wait for the end of that."));
    }

    public static Optional<Notice> salesLink(Account account, CrmLinkCheck link) {
        return switch (link.state()) {
            case LINKED -> Optional.empty();
            case MISSING ->
                Optional.of(Notice.of(
                        NoticeCode.LINK_MISSING,
                        NoticeSeverity.WARNING,
                        account,
                        "Account %s is linked to no record of sales.".formatted(account.number())));
            case DANGLING ->
                Optional.of(Notice.of(
                        NoticeCode.LINK_DANGLING,
                        NoticeSeverity.WARNING,
                        account,
                        "Account %s is linked to a record of sales that is not there.".formatted(account.number())));
        };
    }

    public static Optional<Notice> entity(Account account, EntityCheck check) {
        return Boolean.TRUE.equals(check.differs())
                ? Optional.of(Notice.of(
                        NoticeCode.ENTITY_MISMATCH,
                        NoticeSeverity.WARNING,
                        account,
                        "Account %s is on %s and should be on %s."
                                .formatted(account.number(), check.stored(), check.expected())))
                : Optional.empty();
    }

    /** Of a plan in force that neither billing nor the portal has linked to a namespace. */
    public static Notice namespaceMissing(Subscription subscription) {
        return Notice.of(
                NoticeCode.LINK_MISSING,
                NoticeSeverity.WARNING,
                subscription,
                "Subscription %s is linked to no namespace.".formatted(subscription.number()));
    }

    public static Notice namespaceDangling(Subscription subscription) {
        return Notice.of(
                NoticeCode.LINK_DANGLING,
                NoticeSeverity.WARNING,
                subscription,
                "Subscription %s is linked to a namespace that is not there.".formatted(subscription.number()));
    }

    public static Notice saleDangling(Subscription subscription) {
        return Notice.of(
                NoticeCode.LINK_DANGLING,
                NoticeSeverity.WARNING,
                subscription,
                "Subscription %s came from a sale that sales does not have.".formatted(subscription.number()));
    }

    /** A namespace has one plan: where two are bought for it, the one whose term ends last stands for it. */
    public static Optional<Notice> ambiguous(
            Subscription subscription, Collection<Subscription> all, LocalDate businessDate) {
        return isPlan(subscription, businessDate)
                        && all.stream()
                                .anyMatch(other -> isPlan(other, businessDate)
                                        && !other.number().equals(subscription.number())
                                        && subscription.namespaceId() != null
                                        && subscription.namespaceId().equals(other.namespaceId()))
                ? Optional.of(Notice.of(
                        NoticeCode.LINK_AMBIGUOUS,
                        NoticeSeverity.WARNING,
                        subscription,
                        "Subscription %s is not the only plan of its namespace.".formatted(subscription.number())))
                : Optional.empty();
    }

    private static boolean isPlan(Subscription subscription, LocalDate businessDate) {
        return subscription.isRunning(businessDate) && subscription.kind(businessDate) == ProductKind.BASE;
    }

    public static Notice disagreement(Disagreement disagreement) {
        String message = "%s says %s for %s, and %s says %s."
                .formatted(
                        Words.of(disagreement.one().source()),
                        disagreement.one().text(),
                        Words.of(disagreement.fact(), disagreement.about()),
                        Words.of(disagreement.other().source()),
                        disagreement.other().text());
        return Notice.of(NoticeCode.SOURCES_DISAGREE, NoticeSeverity.WARNING, disagreement.about(), message);
    }
}
