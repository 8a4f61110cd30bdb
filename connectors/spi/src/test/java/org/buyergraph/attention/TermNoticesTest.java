package org.buyergraph.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.buyergraph.rules.SampleSubscription.subscription;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.buyergraph.renewal.RenewalOutcome;
import org.buyergraph.rules.SampleSubscription;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionStatus;
import org.buyergraph.trial.Trial;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day before, the day, and the day after. The term ends on 2027-03-01. */
class TermNoticesTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "2026-11-30, EXPIRES, none",
                "2026-12-01, EXPIRES, INFO",
                "2026-12-02, EXPIRES, INFO",
                "2027-02-13, EXPIRES, INFO",
                "2027-02-14, EXPIRES, WARNING",
                "2027-02-28, EXPIRES, WARNING",
                "2027-03-01, EXPIRES, none",
                "2026-11-30, RENEWS, none",
                "2026-12-01, RENEWS, INFO",
                "2027-02-28, RENEWS, INFO",
                "2026-12-01, IS_DOWNGRADED, WARNING",
                "2026-12-01, none, INFO",
                "2027-02-14, none, WARNING"
            })
    void anEndIsNearFromTheFirstMailOn(
            LocalDate day, @Nullable RenewalOutcome outcome, @Nullable NoticeSeverity severity) {
        Optional<Notice> notice = TermNotices.endNear(subscription().get(), outcome, day);

        assertThat(notice.map(Notice::severity).orElse(null)).isEqualTo(severity);
        notice.ifPresent(told -> assertThat(told.on()).isEqualTo(LocalDate.parse("2027-03-01")));
    }

    @Test
    void whatRenewsByItselfNeedsNobody() {
        LocalDate day = LocalDate.parse("2027-02-28");
        Subscription subscription = subscription().get();

        assertThat(TermNotices.endNear(subscription, RenewalOutcome.RENEWS, day).orElseThrow())
                .satisfies(notice -> assertThat(notice.remedy()).isNull())
                .satisfies(notice -> assertThat(notice.message())
                        .isEqualTo("The term of subscription A-S00000101 ends on 2027-03-01, in 1 day, and it renews by"
                                + " itself."));
        assertThat(TermNotices.endNear(subscription, RenewalOutcome.EXPIRES, day)
                        .orElseThrow()
                        .remedy())
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-28, ACTIVE, false",
        "2027-03-01, ACTIVE, true",
        "2027-03-02, ACTIVE, true",
        "2027-05-30, ACTIVE, true",
        "2027-05-31, ACTIVE, false",
        "2027-03-01, CANCELED, false",
        "2027-03-01, DRAFT, false"
    })
    void whatIsOverIsToldForAsLongAsItsEndWasToldAhead(LocalDate day, SubscriptionStatus status, boolean told) {
        Subscription over = subscription().status(status).get();

        Optional<Notice> notice = TermNotices.expired(over, List.of(over), day);

        assertThat(notice.isPresent()).isEqualTo(told);
        notice.ifPresent(expired -> assertThat(expired.since()).isEqualTo(LocalDate.parse("2027-03-01")));
    }

    @Test
    void whatAnotherOneGoesOnWithIsNotMissed() {
        LocalDate day = LocalDate.parse("2027-03-01");
        Subscription over = subscription().get();
        SampleSubscription next = subscription().term("2027-03-01", "2028-03-01", 12);

        assertThat(TermNotices.expired(over, List.of(over, next.get()), day)).isEmpty();
        assertThat(TermNotices.expired(over, List.of(over, next.onInstance().get()), day))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"2027-02-28, true", "2027-03-01, true", "2027-05-30, true", "2027-05-31, false"})
    void whereSomethingWasUsedIsOfInterestForAsLong(LocalDate day, boolean ofInterest) {
        assertThat(TermNotices.isOfInterest(subscription().get(), day)).isEqualTo(ofInterest);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "true, 2026-12-06, false",
                "true, 2026-12-05, true",
                "true, 2026-12-04, true",
                "true, 2026-11-21, true",
                "true, 2026-11-20, false",
                "true, none, false",
                "false, 2026-12-05, false"
            })
    void aTrialsEndIsToldInItsLastDays(boolean active, @Nullable LocalDate endsOn, boolean told) {
        assertThat(TermNotices.trialEnds(
                                SampleUse.namespace(new Trial(active, endsOn), 0), null, LocalDate.parse("2026-11-20"))
                        .isPresent())
                .isEqualTo(told);
    }
}
