package org.buyergraph.gateway.security.token;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.InstantSource;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.gateway.security.rate.Network;
import org.buyergraph.gateway.web.GraphqlStep;
import org.buyergraph.gateway.web.GraphqlWay;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Says who sends a request, by its token; one that was good a moment ago costs a look-up. Without a token nobody is known, and a bad
 * one opens nothing. Many people may share an address: a token that was good before is verified whatever its neighbours send.
 */
@Component
@DependsOn("safeStart") // which says better what is missing
@Order(RequestOrder.TOKEN)
public final class TokenStep implements GraphqlStep {
    private static final String BEARER = "Bearer ";

    private final ServerBearerTokenAuthenticationConverter presented = new ServerBearerTokenAuthenticationConverter();
    private final UnauthenticatedEntryPoint refusal = new UnauthenticatedEntryPoint();
    private final RememberedTokens remembered;
    private final BadTokens bad;
    private final ReactiveAuthenticationManager verifying;

    TokenStep(ReactiveJwtDecoder decoder, TokenProperties properties) {
        this.remembered =
                new RememberedTokens(properties.rememberedFor(), InstantSource.system(), Ticker.systemTicker());
        this.bad = new BadTokens(properties);
        JwtReactiveAuthenticationManager manager = new JwtReactiveAuthenticationManager(decoder);
        manager.setJwtAuthenticationConverter(token -> Mono.fromSupplier(() -> ViewerClaims.authentication(token)));
        this.verifying = manager;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return nobody(exchange, rest);
        }
        ViewerAuthentication known =
                header.startsWith(BEARER) ? remembered.find(header.substring(BEARER.length())) : null;
        return known == null ? verified(exchange, rest) : CurrentViewer.is(known, exchange, rest);
    }

    /** Whom the graph answers what is public; of that there is no export. */
    private Mono<Void> nobody(ServerWebExchange exchange, WebFilterChain rest) {
        return GraphqlWay.isExport(exchange) ? refusal.refuse(exchange) : rest.filter(exchange);
    }

    private Mono<Void> verified(ServerWebExchange exchange, WebFilterChain rest) {
        return presented
                .convert(exchange)
                .cast(BearerTokenAuthenticationToken.class)
                .flatMap(token -> verified(token, Network.of(exchange)))
                .cast(ViewerAuthentication.class)
                .map(viewer -> Mono.defer(() -> CurrentViewer.is(viewer, exchange, rest)))
                .defaultIfEmpty(Mono.defer(() -> nobody(exchange, rest)))
                .onErrorResume(
                        TokenStep::isRefusal,
                        why -> Mono.just(refusal.commence(exchange, (AuthenticationException) why)))
                .flatMap(answer -> answer);
    }

    private Mono<Authentication> verified(BearerTokenAuthenticationToken presented, String network) {
        String token = presented.getToken();
        Mono<Authentication> verified = verifying.authenticate(presented);
        return (remembered.wasGood(token) ? verified : bad.counted(verified, network))
                .doOnNext(viewer -> remembered.remember(token, (ViewerAuthentication) viewer))
                .doOnError(BadTokens::isBad, why -> remembered.forget(token));
    }

    /** What keeps us from verifying is none. */
    private static boolean isRefusal(Throwable why) {
        return why instanceof AuthenticationException && !(why instanceof AuthenticationServiceException);
    }
}
