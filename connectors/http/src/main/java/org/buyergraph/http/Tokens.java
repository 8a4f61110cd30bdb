package org.buyergraph.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.buyergraph.spi.Vitals;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One token for the whole process, fetched by one flight at a time, renewed before it ends or when it is refused. */
public final class Tokens implements Credentials {
    private final Mono<Issued> current;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Pass> refused = new AtomicReference<>();
    private volatile @Nullable Issued last;
    private volatile boolean failed;

    /** A token and how long it may be used. One that ended before it came is none. */
    public record Token(Pass pass, Duration life) {
        public Token {
            if (life.isZero() || life.isNegative()) {
                throw new IllegalArgumentException("a token that ended before it came");
            }
        }
    }

    private record Issued(Pass pass, Instant renewAt) {}

    /** @param fetch asks for a new token, without remembering it */
    public Tokens(Supplier<Mono<Token>> fetch, Duration renewEarly, InstantSource clock) {
        this.clock = clock;
        this.current = Mono.defer(fetch)
                .doOnError(failure -> failed = true)
                // A vendor may give the same token again: that one was not refused yet.
                .doOnNext(token -> refused.set(null))
                .map(token -> issued(token, renewEarly, clock.instant()))
                .doOnNext(issued -> {
                    last = issued;
                    failed = false;
                })
                .cacheInvalidateIf(this::isDue);
    }

    private boolean isDue(Issued issued) {
        return issued.pass().equals(refused.get()) || !clock.instant().isBefore(issued.renewAt());
    }

    @Override
    public Vitals.Token state() {
        Issued issued = last;
        if (failed) {
            return Vitals.Token.FAILED;
        }
        if (issued == null) {
            return Vitals.Token.NOT_YET;
        }
        return isDue(issued) ? Vitals.Token.DUE : Vitals.Token.GOOD;
    }

    private static Issued issued(Token token, Duration renewEarly, Instant now) {
        Duration life = token.life().minus(renewEarly);
        Duration least = token.life().dividedBy(2);
        return new Issued(token.pass(), now.plus(life.compareTo(least) > 0 ? life : least));
    }

    @Override
    public Mono<Pass> pass() {
        return current.map(Issued::pass);
    }

    @Override
    public boolean refused(Pass pass) {
        refused.set(pass);
        return true;
    }
}
