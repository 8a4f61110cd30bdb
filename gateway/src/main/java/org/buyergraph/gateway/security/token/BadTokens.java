package org.buyergraph.gateway.security.token;

import java.time.Duration;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.security.rate.RateLimit;
import org.buyergraph.gateway.security.rate.RateLimits;
import org.buyergraph.gateway.web.HttpError;
import org.buyergraph.gateway.web.HttpErrorException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import reactor.core.publisher.Mono;

/** Counts the bad tokens of each address, and has no more unknown ones verified of one that sent many. */
final class BadTokens {
    private final TokenProperties properties;
    private final RateLimits limits = new RateLimits();

    BadTokens(TokenProperties properties) {
        this.properties = properties;
    }

    /** @param network that the token came from */
    Mono<Authentication> counted(Mono<Authentication> verifying, String network) {
        RateLimit limit = limits.of(network, properties.badPerSecond(), properties.badBurst());
        Duration wait = limit.take();
        return wait.isZero()
                ? verifying
                        .doOnSuccess(good -> limit.putBack())
                        .doOnError(failure -> !isBad(failure), failure -> limit.putBack())
                : Mono.error(new HttpErrorException(tooMany(wait)));
    }

    static boolean isBad(Throwable failure) {
        return failure instanceof InvalidBearerTokenException;
    }

    private static HttpError tooMany(Duration wait) {
        return new HttpError(
                HttpStatus.TOO_MANY_REQUESTS,
                ErrorCode.RATE_LIMITED,
                "Too many bad tokens came from your address. Wait as long as retryAfter says.",
                wait);
    }
}
