package org.buyergraph.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.buyergraph.rules.SampleSubscription.subscription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.buyergraph.customertype.CustomerTypes;
import org.buyergraph.customertype.TypeEvidence;
import org.buyergraph.seat.SeatCount;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The portal's plan beside the rules: six of 25 seats are owed, and settled on 2026-12-01 for 522.00 USD. */
class RecordedSettlementTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 31, false, 522.00, ''",
        "2026-12-01, 31, false, 522, ''",
        "2026-12-01, , false, , ''",
        "2026-12-02, 31, false, 522.00, DAY",
        "2026-12-01, 30, false, 522.00, SEATS",
        "2026-12-01, 31, false, 522.01, CHARGE",
        "2026-11-30, 12, false, 0.00, DAY SEATS CHARGE",
        "2026-12-01, 31, true, , WAY"
    })
    void inWhatThePortalDiffersIsTold(
            LocalDate on, @Nullable Integer users, boolean skipped, @Nullable BigDecimal quoted, String differences) {
        assertThat(differences(beside(TypeEvidence.DAYS_TO_PAY, on, users, skipped, quoted)))
                .isEqualTo(differences);
    }

    /** Whom the rules do not settle quarterly, the portal should not either; when and for how much it does not, matters little. */
    @ParameterizedTest
    @CsvSource({"true, ''", "false, WAY"})
    void whoeverIsSettledWithTheRenewalIsSkipped(boolean skipped, String differences) {
        assertThat(differences(beside(
                        TypeEvidence.PURCHASE_ORDER_REQUIRED, LocalDate.parse("2027-02-01"), 322, skipped, null)))
                .isEqualTo(differences);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 2026-12-01",
        "2026-12-01, 2026-12-01",
        "2026-12-02, 2027-03-01",
        "2027-03-01, 2027-03-01",
        "2027-03-02, "
    })
    void theNextOneIsStillToCome(LocalDate day, @Nullable LocalDate expected) {
        List<SettlementRecord> all = List.of(
                record(LocalDate.parse("2027-03-01"), null, false, null),
                record(LocalDate.parse("2026-12-01"), null, false, null),
                record(LocalDate.parse("2026-09-01"), null, false, null));

        assertThat(SettlementRecord.next(all, day).map(SettlementRecord::on).orElse(null))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-02, DAY SEATS"})
    void withoutTheChargeNothingIsToldOfIt(LocalDate on, String differences) {
        RecordedSettlement told = beside(TypeEvidence.DAYS_TO_PAY, on, 40, false, new BigDecimal("1305.00"))
                .withoutCharge();

        assertThat(told.charge()).isNull();
        assertThat(differences(told)).isEqualTo(differences);
        assertThat(told.notices().toString()).doesNotContain("1305");
    }

    private static RecordedSettlement beside(
            TypeEvidence type, LocalDate on, @Nullable Integer users, boolean skipped, @Nullable BigDecimal quoted) {
        Subscription held = subscription().get();
        Settlement ruled = Settlement.next(
                        held, new CustomerTypes(List.of(type)), new SeatCount(25, 28, 31, false), TODAY)
                .orElseThrow();
        return RecordedSettlement.of(record(on, users, skipped, quoted), held, ruled, TODAY);
    }

    private static SettlementRecord record(
            LocalDate on, @Nullable Integer users, boolean skipped, @Nullable BigDecimal quoted) {
        return new SettlementRecord(subscription().get().number(), on, users, skipped, quoted);
    }

    private static String differences(RecordedSettlement recorded) {
        return recorded.notices().stream().map(notice -> notice.code().name()).collect(Collectors.joining(" "));
    }
}
