package org.buyergraph.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationLimitTest {
    /** Exactly 10 % more, and one more than that. */
    @ParameterizedTest
    @CsvSource({
        "200, 220, 14.3, true",
        "200, 221, 14.3, false",
        "200, 231, 18.5.1, false",
        "1, 1, 14.3, true",
        "1, 2, 14.3, false",
        "9, 9, 14.3, true",
        "9, 10, 14.3, false",
        "10, 11, 14.3, true",
        "10, 12, 14.3, false",
        "200, 200, 14.2.9, true",
        "200, 201, 14.2.9, false",
        "200, 201, 9.5, false",
        "200, 220, , true",
        "200, 221, , false",
        "200, 220, nightly, true",
        "2000000000, 2147483647, 15.0, true"
    })
    void aFileTakesTenPercentMoreFromALaterVersionOn(int seats, int users, @Nullable String version, boolean allowed) {
        assertThat(ActivationLimit.of(LicenseKind.LEGACY_FILE, seats, users, version)
                        .allowed())
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @EnumSource(names = {"ONLINE_CLOUD", "OFFLINE_CLOUD"})
    void withCloudLicensingTheNumberOfUsersNeverBlocks(LicenseKind kind) {
        ActivationLimit limit = ActivationLimit.of(kind, 200, 1_000_000, "18.5.1");

        assertThat(limit.allowed()).isTrue();
        assertThat(limit.mostUsers()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ONLINE_CLOUD, 14.0.12, false", "ONLINE_CLOUD, 14.1.0, true", "OFFLINE_CLOUD, 14.10.5, false",
        "OFFLINE_CLOUD, 15.0, true", "OFFLINE_CLOUD, , true", "LEGACY_FILE, 8.0, true"
    })
    void eachKindHasItsFirstVersion(LicenseKind kind, @Nullable String version, boolean allowed) {
        assertThat(ActivationLimit.of(kind, 200, 200, version).refusals())
                .isEqualTo(allowed ? List.of() : List.of(ActivationRefusal.VERSION_TOO_OLD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"18.5.1", "nightly"})
    void ofAKindThatNobodyKnowsNothingIsPromised(String version) {
        assertThat(ActivationLimit.of(LicenseKind.UNKNOWN, 200, 1, version).refusals())
                .containsExactly(ActivationRefusal.UNKNOWN_KIND);
    }
}
