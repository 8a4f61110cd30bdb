package org.buyergraph.gateway.security.token;

import java.time.Duration;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.security.rate.Network;
import org.buyergraph.gateway.security.rate.RateLimit;
import org.buyergraph.gateway.security.rate.RateLimits;
import org.buyergraph.gateway.web.HttpError;
import org.buyergraph.gateway.web.HttpErrorException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Verifies no more unknown tokens of an address that sent many bad ones. Many people may share an address: a token that was good
 * before is verified whatever its neighbours send.
 */
public final class BadTokens implements ReactiveAuthenticationManagerResolver<ServerWebExchange> {
    private final ReactiveAuthenticationManager verifying;
    private final RememberedTokens tokens;
    private final TokenProperties properties;
    private final RateLimits limits = new RateLimits();

    public BadTokens(ReactiveAuthenticationManager verifying, RememberedTokens tokens, TokenProperties properties) {
        this.verifying = verifying;
        this.tokens = tokens;
        this.properties = properties;
    }

    @Override
    public Mono<ReactiveAuthenticationManager> resolve(ServerWebExchange exchange) {
        String network = Network.of(exchange);
        return Mono.just(presented -> authenticate(presented, network));
    }

    private Mono<Authentication> authenticate(Authentication presented, String network) {
        if (presented instanceof BearerTokenAuthenticationToken bearer && tokens.wasGood(bearer.getToken())) {
            return verifying.authenticate(presented);
        }
        RateLimit limit = limits.of(network, properties.badPerSecond(), properties.badBurst());
        Duration wait = limit.take();
        return wait.isZero()
                ? verifying
                        .authenticate(presented)
                        .doOnSuccess(good -> limit.putBack())
                        .doOnError(failure -> !isBad(failure), failure -> limit.putBack())
                : Mono.error(new HttpErrorException(tooMany(wait)));
    }

    private static boolean isBad(Throwable failure) {
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
