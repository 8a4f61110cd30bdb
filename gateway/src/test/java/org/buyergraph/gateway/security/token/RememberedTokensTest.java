package org.buyergraph.gateway.security.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class RememberedTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    private final AtomicLong ticker = new AtomicLong();
    private final AtomicInteger verified = new AtomicInteger();
    private boolean good = true;
    private final RememberedTokens tokens =
            new RememberedTokens(this::verify, Duration.ofSeconds(10), clock::get, ticker::get);

    @Test
    void aGoodTokenIsVerifiedAgainOnlyAfterAWhile() {
        tokens.decode("a").block();
        tokens.decode("a").block();
        assertThat(verified).hasValue(1);

        tokens.decode("b").block();
        assertThat(verified).hasValue(2);

        ticker.addAndGet(Duration.ofSeconds(11).toNanos());
        good = false; // its key was withdrawn
        StepVerifier.create(tokens.decode("a")).verifyError(BadJwtException.class);
    }

    @Test
    void itIsNeverRememberedPastItsEnd() {
        tokens.decode("a").block();

        clock.set(NOW.plusSeconds(5));
        tokens.decode("a").block();

        assertThat(verified).hasValue(2);
    }

    @Test
    void whatWasGoodIsKnownForSuchUntilItsEndOrItsRefusal() {
        assertThat(tokens.wasGood("a")).isFalse();
        tokens.decode("a").block();
        tokens.decode("b").block();

        ticker.addAndGet(Duration.ofSeconds(11).toNanos());
        assertThat(tokens.wasGood("a")).isTrue();

        good = false;
        StepVerifier.create(tokens.decode("a")).verifyError(BadJwtException.class);
        assertThat(tokens.wasGood("a")).isFalse();

        clock.set(NOW.plusSeconds(5));
        assertThat(tokens.wasGood("b")).isFalse();
    }

    @Test
    void aRefusalIsNotRemembered() {
        good = false;
        StepVerifier.create(tokens.decode("a")).verifyError(BadJwtException.class);
        good = true;

        assertThat(tokens.decode("a").block().getTokenValue()).isEqualTo("a");
    }

    private Mono<Jwt> verify(String token) {
        verified.incrementAndGet();
        return good
                ? Mono.just(Jwt.withTokenValue(token)
                        .header("alg", "RS256")
                        .expiresAt(NOW.plusSeconds(5))
                        .build())
                : Mono.error(new BadJwtException("no"));
    }
}
