package org.buyergraph.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.buyergraph.id.LicenseId;
import org.buyergraph.id.SubscriptionNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenseTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @ParameterizedTest
    @CsvSource({
        "2027-09-15, , , AWAITING_EULA",
        "2027-09-15, 2026-09-15T07:58:40Z, , AVAILABLE",
        "2027-09-15, 2026-09-15T07:58:40Z, 2026-09-15T08:00:11Z, ACTIVATED",
        "2027-09-15, , 2026-09-15T08:00:11Z, ACTIVATED",
        ", , 2026-09-15T08:00:11Z, ACTIVATED",
        "2026-11-21, , 2026-09-15T08:00:11Z, ACTIVATED",
        "2026-11-20, , 2026-09-15T08:00:11Z, EXPIRED",
        "2026-11-01, , , EXPIRED"
    })
    void itGoesFromTheTermsToItsEnd(
            @Nullable LocalDate endsOn,
            @Nullable Instant eulaAcceptedAt,
            @Nullable Instant activatedAt,
            LicenseState expected) {
        LicenseSeats seats = new LicenseSeats(120, 100, 114, 118, false);
        License license = new License(
                new LicenseId("500102"),
                new SubscriptionNumber("A-S00000103"),
                null,
                LicenseKind.ONLINE_CLOUD,
                "premium",
                "Premium",
                false,
                seats,
                null,
                new Licensee(null, null, null),
                null,
                endsOn,
                null,
                eulaAcceptedAt,
                activatedAt,
                null,
                null,
                null,
                List.of());

        assertThat(license.state(TODAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "120, 118, false, 0",
        "200, 231, false, 31",
        "75, 75, false, 0",
        "0, 7, true, 0",
        "120, , false, ",
        ", 118, false, "
    })
    void theHighestUseBeyondThePurchaseIsOwedButNotOnTrial(
            @Nullable Integer bought, @Nullable Integer maxUsed, boolean trial, @Nullable Integer expected) {
        assertThat(new LicenseSeats(bought, null, null, maxUsed, trial).owed()).isEqualTo(expected);
    }

    @Test
    void theActivationCodeIsNotPrinted() {
        LicenseGrant grant =
                new LicenseGrant(new LicenseId("500102"), new SubscriptionNumber("A-S00000103"), "a-secret-code");

        assertThat(grant.activationCode()).isEqualTo("a-secret-code");
        assertThat(grant.toString()).contains("500102").doesNotContain("a-secret-code");
    }
}
