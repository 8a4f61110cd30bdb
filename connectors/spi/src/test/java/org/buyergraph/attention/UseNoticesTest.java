package org.buyergraph.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.buyergraph.action.SubscriptionAction;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.license.LicenseKind;
import org.buyergraph.namespace.NamespaceQuota;
import org.buyergraph.namespace.NamespaceStorage;
import org.buyergraph.rules.SampleSubscription;
import org.buyergraph.seat.SeatCount;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UseNoticesTest {
    private static final NamespaceId GROUP = new NamespaceId("9100101");
    private static final Subscription PLAN = SampleSubscription.subscription().get();
    private static final Instant ACTIVATED = Instant.parse("2026-03-01T08:00:00Z");

    /** By seats that are bought, taken, and were taken at most. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "25, 22, 22, none",
                "25, 23, 23, FEW_SEATS_LEFT 2",
                "25, 25, 25, FEW_SEATS_LEFT 0",
                "25, 26, 26, SUBSCRIPTION_OVERAGE 1",
                "25, 10, 31, SUBSCRIPTION_OVERAGE 6",
                "none, 31, 31, none",
                "25, none, none, none"
            })
    void seatsAreToldWhenFewAreLeftAndWhenTheyAreUsedUp(
            @Nullable Integer bought, @Nullable Integer billable, @Nullable Integer most, @Nullable String expected) {
        Optional<Notice> notice = UseNotices.seats(PLAN, new SeatCount(bought, billable, most, false), null);

        assertThat(notice.map(told -> told.code() + " " + told.seats()).orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void aTrialOwesNothingAndIsNotWarned() {
        assertThat(UseNotices.seats(PLAN, new SeatCount(0, 7, 7, true), null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "2026-02-28, none",
                "2026-03-01, LICENSE_NOT_ACTIVATED",
                "2027-02-28, LICENSE_NOT_ACTIVATED",
                "2027-03-01, none"
            })
    void aLicenseWaitsFromItsFirstDayOn(LocalDate day, @Nullable NoticeCode code) {
        Optional<Notice> notice =
                UseNotices.license(SampleUse.license(LicenseKind.ONLINE_CLOUD, "2026-03-01", null, null), PLAN, day);

        assertThat(notice.map(Notice::code).orElse(null)).isEqualTo(code);
        notice.map(Notice::remedy)
                .ifPresent(remedy -> assertThat(remedy.action()).isEqualTo(SubscriptionAction.ACTIVATE));
    }

    /** It reported last on 13 November, or was activated on 1 March and never did. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "2026-11-19, ONLINE_CLOUD, 2026-11-13T16:00:00Z, none",
                "2026-11-20, ONLINE_CLOUD, 2026-11-13T16:00:00Z, none",
                "2026-11-21, ONLINE_CLOUD, 2026-11-13T16:00:00Z, 2026-11-13",
                "2026-11-21, OFFLINE_CLOUD, 2026-11-13T16:00:00Z, none",
                "2026-11-21, LEGACY_FILE, 2026-11-13T16:00:00Z, none",
                "2026-03-08, ONLINE_CLOUD, none, none",
                "2026-03-09, ONLINE_CLOUD, none, 2026-03-01"
            })
    void anInstanceIsSilentAfterAWeek(
            LocalDate day, LicenseKind kind, @Nullable Instant lastSync, @Nullable LocalDate since) {
        Optional<Notice> notice =
                UseNotices.license(SampleUse.license(kind, "2026-03-01", ACTIVATED, lastSync), PLAN, day);

        assertThat(notice.map(Notice::since).orElse(null)).isEqualTo(since);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "400, 400, 0, false",
                "401, 400, 0, true",
                "401, 400, none, true",
                "401, 400, 1, false",
                "401, 0, 0, false",
                "401, none, 0, false",
                "none, 400, 0, false"
            })
    void minutesAreUsedUpBeyondAllThatThereAre(
            @Nullable Integer used, @Nullable Integer limit, @Nullable Integer purchased, boolean told) {
        assertThat(UseNotices.compute(
                                SampleUse.namespace(null, used),
                                new NamespaceQuota(GROUP, limit, purchased, null),
                                PLAN)
                        .isPresent())
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"99, 100, false", "100, 100, false", "101, 100, true", "101, 0, false", "101, none, false"})
    void storageIsUsedUpBeyondItsLimit(@Nullable BigDecimal used, @Nullable BigDecimal limit, boolean told) {
        assertThat(UseNotices.storage(
                                SampleUse.namespace(null, 0), new NamespaceStorage(GROUP, used, limit, null), null)
                        .isPresent())
                .isEqualTo(told);
    }

    @Test
    void withoutASubscriptionNothingOfOneMendsIt() {
        NamespaceStorage full = new NamespaceStorage(GROUP, BigDecimal.TEN, BigDecimal.ONE, null);

        assertThat(UseNotices.storage(SampleUse.namespace(null, 0), full, null)
                        .orElseThrow()
                        .remedy())
                .isNull();
        assertThat(UseNotices.storage(SampleUse.namespace(null, 0), full, PLAN)
                        .orElseThrow()
                        .remedy())
                .isEqualTo(new NoticeRemedy(SubscriptionAction.BUY_STORAGE, PLAN));
    }
}
