package org.buyergraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.buyergraph.spi.Vitals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class TokensTest {
    private final AtomicInteger fetched = new AtomicInteger();
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void manyWhoWaitShareOneFlight() {
        Sinks.Empty<Void> arrival = Sinks.empty();
        Tokens tokens = tokens(arrival.asMono().then(next()));
        Mono<Long> different = Flux.range(0, 100)
                .flatMap(i -> tokens.pass(), 100)
                .distinct()
                .count()
                .cache();

        different.subscribe();
        arrival.tryEmitEmpty();

        assertThat(different.block()).isEqualTo(1);
        assertThat(fetched).hasValue(1);
    }

    @Test
    void aTokenIsUsedUntilFiveMinutesBeforeItsEnd() {
        Tokens tokens = tokens(next());
        tokens.pass().block();

        now = now.plus(Duration.ofMinutes(54));
        tokens.pass().block();
        assertThat(fetched).hasValue(1);

        now = now.plus(Duration.ofMinutes(2));
        tokens.pass().block();
        assertThat(fetched).hasValue(2);
    }

    @Test
    void aRefusedTokenIsReplacedOnceHoweverManySayThatItWasRefused() {
        Tokens tokens = tokens(next());
        Pass dead = tokens.pass().block();

        tokens.refused(dead);
        tokens.refused(dead);

        assertThat(tokens.pass().block())
                .isNotEqualTo(dead)
                .isEqualTo(tokens.pass().block());
        assertThat(fetched).hasValue(2);
    }

    @Test
    void aFailureIsNotRemembered() {
        AtomicInteger tries = new AtomicInteger();
        Tokens tokens = tokens(
                Mono.defer(() -> tries.getAndIncrement() == 0 ? Mono.error(new IllegalStateException()) : next()));

        assertThatThrownBy(() -> tokens.pass().block()).isInstanceOf(IllegalStateException.class);
        assertThat(tokens.pass().block()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nX-Admin: yes", "caf\u00e9", "a\u0000b", "\u007f"})
    void aTokenThatCannotBeSentIsNone(String value) {
        isNone(() -> new Tokens.Token(Pass.bearer(value, null), Duration.ofHours(1)));
    }

    @Test
    void aTokenThatIsTooLongIsNone() {
        isNone(() -> new Tokens.Token(Pass.bearer("a".repeat(10_000), null), Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not an address", "ftp://vendor.example", "//vendor.example", "https://a b"})
    void aTokenForAnAddressThatIsNoneIsNone(String address) {
        isNone(() -> new Tokens.Token(Pass.bearer("good", address), Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void aTokenThatEndedBeforeItCameIsNone(long seconds) {
        isNone(() -> new Tokens.Token(Pass.bearer("good", null), Duration.ofSeconds(seconds)));
    }

    /** It is a failure, of which nothing is remembered. */
    private void isNone(Supplier<Tokens.Token> poisoned) {
        AtomicInteger tries = new AtomicInteger();
        Tokens tokens = tokens(Mono.defer(() -> tries.getAndIncrement() == 0 ? Mono.fromSupplier(poisoned) : next()));

        assertThatIllegalArgumentException().isThrownBy(() -> tokens.pass().block());
        assertThat(tokens.state()).isEqualTo(Vitals.Token.FAILED);
        assertThat(tokens.pass().block()).isNotNull();
        assertThat(tokens.state()).isEqualTo(Vitals.Token.GOOD);
    }

    @Test
    void howItStandsWithTheTokenIsTold() {
        AtomicInteger tries = new AtomicInteger();
        Tokens tokens = tokens(
                Mono.defer(() -> tries.getAndIncrement() == 0 ? Mono.error(new IllegalStateException()) : next()));
        assertThat(tokens.state()).isEqualTo(Vitals.Token.NOT_YET);

        assertThatThrownBy(() -> tokens.pass().block()).isInstanceOf(IllegalStateException.class);
        assertThat(tokens.state()).isEqualTo(Vitals.Token.FAILED);

        Pass pass = tokens.pass().block();
        assertThat(tokens.state()).isEqualTo(Vitals.Token.GOOD);

        tokens.refused(pass);
        assertThat(tokens.state()).isEqualTo(Vitals.Token.DUE);

        tokens.pass().block();
        now = now.plus(Duration.ofHours(2));
        assertThat(tokens.state()).isEqualTo(Vitals.Token.DUE);
    }

    @Test
    void aPassKeepsItsSecretOutOfLogs() {
        assertThat(Pass.bearer("very-secret", null)).hasToString("Pass[Authorization]");
    }

    private Mono<Tokens.Token> next() {
        return Mono.fromSupplier(
                () -> new Tokens.Token(Pass.bearer("t" + fetched.incrementAndGet(), null), Duration.ofHours(1)));
    }

    private Tokens tokens(Mono<Tokens.Token> fetch) {
        return new Tokens(() -> fetch, Duration.ofMinutes(5), () -> now);
    }
}
