package org.buyergraph.gateway.security.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.web.HttpError;
import org.buyergraph.gateway.web.HttpErrorException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/**
 * The issuer's keys, asked for again when they are due: a new key is taken and a withdrawn one refused without a restart. A token
 * of an unknown key makes nobody ask sooner, or anybody could keep the issuer busy through us. While the issuer cannot be reached
 * its last keys stand, but not for long.
 */
final class IssuerKeys {
    private static final Logger log = LoggerFactory.getLogger(IssuerKeys.class);
    private static final Duration OUTAGE = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private static final HttpError UNAVAILABLE = new HttpError(
            HttpStatus.SERVICE_UNAVAILABLE,
            ErrorCode.BACKEND_UNAVAILABLE,
            "Tokens cannot be verified just now, because their issuer's keys cannot be read. Ask again soon.",
            PAUSE);

    private final Mono<String> source;
    private final InstantSource clock;
    private final Mono<List<JWK>> keys;

    private volatile @Nullable Loaded last;
    private volatile @Nullable Instant complainedAt;

    private record Loaded(List<JWK> keys, Instant at) {}

    /** @param source reads the text of the set */
    IssuerKeys(Mono<String> source, Duration validFor, InstantSource clock) {
        this.source = source;
        this.clock = clock;
        this.keys = Mono.defer(this::load).cache(loaded -> validFor, failure -> PAUSE, () -> PAUSE);
    }

    Mono<List<JWK>> all() {
        return keys;
    }

    /** Whether they were read once. As long as they were not, asking reads them. */
    Mono<Boolean> wereRead() {
        return last != null ? Mono.just(true) : keys.map(read -> true).onErrorReturn(false);
    }

    private Mono<List<JWK>> load() {
        return source.map(IssuerKeys::parse)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("The issuer's answer is empty")))
                .doOnNext(this::remember)
                .onErrorResume(this::lastKnown);
    }

    private void remember(List<JWK> loaded) {
        last = new Loaded(loaded, clock.instant());
        complainedAt = null;
    }

    private Mono<List<JWK>> lastKnown(Throwable failure) {
        complain(failure);
        Loaded known = last;
        return known != null && clock.instant().isBefore(known.at().plus(OUTAGE))
                ? Mono.just(known.keys())
                : Mono.error(new HttpErrorException(UNAVAILABLE));
    }

    /** An outage is told when it begins, and from time to time. */
    private void complain(Throwable failure) {
        Instant before = complainedAt;
        if (before == null || !clock.instant().isBefore(before.plus(QUIET))) {
            complainedAt = clock.instant();
            log.warn("The issuer's keys cannot be read: {}", failure.toString());
        }
    }

    private static List<JWK> parse(String text) {
        try {
            return List.copyOf(JWKSet.parse(text).toPublicJWKSet().getKeys());
        } catch (ParseException unreadable) {
            throw new IllegalStateException("That is no JWK set", unreadable);
        }
    }
}
