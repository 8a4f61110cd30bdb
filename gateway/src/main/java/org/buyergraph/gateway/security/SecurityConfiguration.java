package org.buyergraph.gateway.security;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.InstantSource;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.document.DocumentId;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.security.share.RateFilter;
import org.buyergraph.gateway.security.share.RateProperties;
import org.buyergraph.gateway.security.share.ShareProperties;
import org.buyergraph.gateway.security.token.BadTokens;
import org.buyergraph.gateway.security.token.RememberedTokens;
import org.buyergraph.gateway.security.token.TokenProperties;
import org.buyergraph.gateway.security.token.ViewerClaims;
import org.buyergraph.gateway.web.CorsProperties;
import org.buyergraph.gateway.web.CrossOriginFilter;
import org.buyergraph.gateway.web.HttpError;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The security chain of everything but memory's endpoint. A bad token opens nothing; without one, what is public is open. Health
 * is open to whoever runs us.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {
    private static final String NOTHING_OF_ITS_OWN = "default-src 'none'; frame-ancestors 'none'";

    private static final HttpError UNREADABLE = new HttpError(
            HttpStatus.BAD_REQUEST, ErrorCode.BAD_USER_INPUT, "The request cannot be read; the graph is at /graphql.");

    @Bean
    @DependsOn("safeStart") // which says better what is missing
    @Order(RequestOrder.SECURITY_OF_EVERYTHING_ELSE)
    SecurityWebFilterChain door(
            ServerHttpSecurity http,
            ReactiveJwtDecoder decoder,
            TokenProperties tokens,
            CorsProperties cors,
            RateProperties rates,
            ShareProperties share) {
        UnauthenticatedEntryPoint entryPoint = new UnauthenticatedEntryPoint();
        RememberedTokens remembered =
                new RememberedTokens(decoder, tokens.rememberedFor(), InstantSource.system(), Ticker.systemTicker());
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable) // no cookie ever lets anybody in
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .headers(SecurityConfiguration::write)
                .addFilterAt(new CrossOriginFilter(cors), SecurityWebFiltersOrder.CORS)
                .addFilterAfter(new RateFilter(rates, share), SecurityWebFiltersOrder.AUTHENTICATION)
                .authorizeExchange(paths -> paths.pathMatchers("/actuator/health/**", "/actuator/health")
                        .permitAll()
                        .matchers(SecurityConfiguration::isForManagement) // whose port takes all other routes over
                        .denyAll()
                        .pathMatchers(HttpMethod.GET, DocumentId.PATHS) // the link itself says for whom it is
                        .permitAll()
                        .pathMatchers("/graphql") // each root says whether it is for everybody
                        .permitAll()
                        .anyExchange()
                        .denyAll())
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(entryPoint).accessDeniedHandler(new NotFoundHandler()))
                .oauth2ResourceServer(given -> given.authenticationEntryPoint(entryPoint)
                        .authenticationManagerResolver(new BadTokens(verifying(remembered), remembered, tokens)))
                .build();
    }

    private static Mono<MatchResult> isForManagement(ServerWebExchange exchange) {
        return WebServerApplicationContext.hasServerNamespace(exchange.getApplicationContext(), "management")
                ? MatchResult.match()
                : MatchResult.notMatch();
    }

    private static ReactiveAuthenticationManager verifying(RememberedTokens tokens) {
        JwtReactiveAuthenticationManager manager = new JwtReactiveAuthenticationManager(tokens);
        manager.setJwtAuthenticationConverter(token -> Mono.fromSupplier(() -> ViewerClaims.authentication(token)));
        return manager;
    }

    /** Of an address that could be read in two ways. */
    @Bean
    ServerExchangeRejectedHandler rejected() {
        return (exchange, why) -> UNREADABLE.write(exchange);
    }

    /** Beside Spring's usual ones: no sniffing, no storing, no frame, and HSTS where it is https. */
    private static void write(ServerHttpSecurity.HeaderSpec headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_OF_ITS_OWN))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
    }
}
