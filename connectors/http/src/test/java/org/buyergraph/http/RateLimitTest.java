package org.buyergraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Vitals;
import org.buyergraph.spi.Vitals.Quota;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class RateLimitTest {
    private static final Backend VENDOR = new Backend("vendor");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:18Z");

    private final Protection protection = new Protection(VENDOR, ProtectionSettings.DEFAULTS);

    @Test
    void whatIsToldToWaitGoesBeforeTheEndOfTheWindow() {
        assertThat(endsIn(Map.of("Retry-After", "42", "RateLimit-Reset", "7"))).isEqualTo(Duration.ofSeconds(42));
        assertThat(endsIn(Map.of("RateLimit-Reset", "7"))).isEqualTo(Duration.ofSeconds(7));
        assertThat(endsIn(Map.of("Retry-After", "soon"))).isNull();
        assertThat(endsIn(Map.of())).isNull();
    }

    @Test
    void aMomentIsAsGoodAsASpan() {
        String reset = Long.toString(NOW.getEpochSecond() + 42);

        assertThat(endsIn(Map.of("RateLimit-Reset", reset))).isEqualTo(Duration.ofSeconds(42));
        assertThat(endsIn(Map.of("RateLimit-Reset", "1000000000"))).isEqualTo(Duration.ZERO);
        assertThat(endsIn(Map.of("RateLimit-Reset", "999999999999999999"))).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void aRefusalForRatesTellsTheEndOfItsWindowAndOtherRefusalsDoNot() {
        assertThat(retryAfter(429, Map.of("RateLimit-Remaining", "0", "RateLimit-Reset", "41")))
                .isEqualTo(Duration.ofSeconds(41));
        assertThat(retryAfter(429, Map.of("RateLimit-Remaining", "49987", "RateLimit-Reset", "41")))
                .isNull();
        assertThat(retryAfter(503, Map.of("RateLimit-Remaining", "0", "RateLimit-Reset", "41")))
                .isNull();
        assertThat(retryAfter(503, Map.of("Retry-After", "5"))).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aQuotaHoldsAsLongAsTheVendorSaysAndCountsDown() {
        protection.note(new Quota(0, 2000, Duration.ofSeconds(3)));

        assertThat(left().refilledIn()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));

        protection.note(new Quota(0, 2000, Duration.ZERO));

        assertThat(protection.vitals(Vitals.Token.GOOD).quota()).isNull();
    }

    @Test
    void aQuotaHoldsForAMinuteWhereNobodyKnowsAndNeverForHours() {
        protection.note(new Quota(0, 2000));
        assertThat(left().refilledIn()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));

        protection.note(new Quota(0, 2000, Duration.ofDays(1)));
        assertThat(left().refilledIn()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    }

    private Quota left() {
        Quota quota = protection.vitals(Vitals.Token.GOOD).quota();
        assertThat(quota).isNotNull();
        return quota;
    }

    private static @Nullable Duration endsIn(Map<String, String> headers) {
        return RateLimit.endsIn(headers::get, NOW);
    }

    private static @Nullable Duration retryAfter(int status, Map<String, String> headers) {
        HttpHeaders all = new HttpHeaders();
        headers.forEach(all::set);
        return new Received(status, all, new byte[0]).failure(VENDOR, null).retryAfter();
    }
}
