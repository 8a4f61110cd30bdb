package org.buyergraph.gateway.security.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.junit.jupiter.api.Test;

class RememberedTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final ViewerAuthentication SUPPORT =
            new ViewerAuthentication(new Viewer.Support(), "somebody", NOW.plusSeconds(5));

    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    private final AtomicLong ticker = new AtomicLong();
    private final RememberedTokens tokens = new RememberedTokens(Duration.ofSeconds(10), clock::get, ticker::get);

    @Test
    void aTokenIsKnownForAWhileAfterItWasVerified() {
        assertThat(tokens.find("a")).isNull();

        tokens.remember("a", SUPPORT);
        assertThat(tokens.find("a")).isSameAs(SUPPORT);
        assertThat(tokens.find("b")).isNull();

        ticker.addAndGet(Duration.ofSeconds(11).toNanos());
        assertThat(tokens.find("a")).isNull();
    }

    @Test
    void itIsNeverKnownPastItsEnd() {
        tokens.remember("a", SUPPORT);

        clock.set(NOW.plusSeconds(5));

        assertThat(tokens.find("a")).isNull();
    }

    @Test
    void whatHasNoEndIsNotRemembered() {
        tokens.remember("a", new ViewerAuthentication(new Viewer.Support()));

        assertThat(tokens.find("a")).isNull();
        assertThat(tokens.wasGood("a")).isFalse();
    }

    @Test
    void whatWasGoodIsKnownForSuchUntilItsEndOrItsRefusal() {
        assertThat(tokens.wasGood("a")).isFalse();
        tokens.remember("a", SUPPORT);
        tokens.remember("b", SUPPORT);

        ticker.addAndGet(Duration.ofSeconds(11).toNanos());
        assertThat(tokens.wasGood("a")).isTrue();

        tokens.forget("a");
        assertThat(tokens.wasGood("a")).isFalse();

        clock.set(NOW.plusSeconds(5));
        assertThat(tokens.wasGood("b")).isFalse();
    }
}
