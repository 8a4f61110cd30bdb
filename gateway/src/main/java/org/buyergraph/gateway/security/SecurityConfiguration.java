package org.buyergraph.gateway.security;

import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult.match;
import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult.notMatch;

import java.util.List;
import java.util.Set;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.document.DocumentId;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.security.share.RateStep;
import org.buyergraph.gateway.security.share.UnderWayStep;
import org.buyergraph.gateway.security.token.TokenStep;
import org.buyergraph.gateway.security.token.UnauthenticatedEntryPoint;
import org.buyergraph.gateway.web.CrossOriginStep;
import org.buyergraph.gateway.web.GraphqlWay;
import org.buyergraph.gateway.web.HttpError;
import org.buyergraph.gateway.web.ManagementPort;
import org.buyergraph.gateway.web.SchemaController;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.MatcherSecurityWebFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.header.CacheControlServerHttpHeadersWriter;
import org.springframework.security.web.server.header.CompositeServerHttpHeadersWriter;
import org.springframework.security.web.server.header.HttpHeaderWriterWebFilter;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The security chain of everything but the graph, which has a way of its own, and memory's endpoint. It takes the steps of that way
 * that are about any request. Health, and what is counted, are open to whoever runs us; what is not named
 * here is closed.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {
    private static final HttpError UNREADABLE = new HttpError(
            HttpStatus.BAD_REQUEST, ErrorCode.BAD_USER_INPUT, "The request cannot be read; the graph is at /graphql.");

    @Bean
    @Order(RequestOrder.SECURITY_OF_EVERYTHING_ELSE)
    SecurityWebFilterChain securityOfEverythingElse(
            ServerHttpSecurity http,
            SafeHeaders headers,
            CrossOriginStep origins,
            TokenStep tokens,
            RateStep rates,
            UnderWayStep underWay,
            ObjectProvider<SchemaController> schema) {
        boolean tellsSchema = schema.getIfAvailable() != null;
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable) // no cookie ever lets anybody in
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .addFilterAt(written(headers), SecurityWebFiltersOrder.HTTP_HEADERS_WRITER)
                .addFilterAt(origins::filter, SecurityWebFiltersOrder.CORS)
                .addFilterAt(tokens::filter, SecurityWebFiltersOrder.AUTHENTICATION)
                .addFilterAfter(rates::filter, SecurityWebFiltersOrder.AUTHENTICATION)
                .addFilterAfter(underWay::filter, SecurityWebFiltersOrder.AUTHORIZATION)
                .authorizeExchange(paths -> paths.pathMatchers("/actuator/health/**", "/actuator/health")
                        .permitAll()
                        .matchers(SecurityConfiguration::isScrape)
                        .permitAll()
                        .matchers(SecurityConfiguration::isForManagement) // whose port takes all other routes over
                        .denyAll()
                        .pathMatchers(HttpMethod.GET, DocumentId.PATHS) // the link itself says for whom it is
                        .permitAll()
                        .matchers(exchange -> tellsSchema && readsSchema(exchange) ? match() : notMatch())
                        .permitAll()
                        .anyExchange()
                        .denyAll())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new UnauthenticatedEntryPoint())
                        .accessDeniedHandler(new NotFoundHandler()))
                .build();
    }

    /** Who went the graph's own way has passed all that there is to pass. No other chain, also none of a library, is to stop it again. */
    @Bean
    @Order(RequestOrder.SECURITY_OF_THE_GRAPH)
    SecurityWebFilterChain securityOfTheGraph() {
        return new MatcherSecurityWebFilterChain(
                exchange -> GraphqlWay.wasTaken(exchange) ? match() : notMatch(),
                List.of((exchange, rest) -> rest.filter(exchange)));
    }

    /** As late as can be, so that whoever answers may say otherwise; by default nothing is stored by anybody. */
    private static HttpHeaderWriterWebFilter written(SafeHeaders headers) {
        return new HttpHeaderWriterWebFilter(
                new CompositeServerHttpHeadersWriter(new CacheControlServerHttpHeadersWriter(), headers));
    }

    /** To the letter, as the graph's own path. */
    private static boolean readsSchema(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        return request.getPath().value().equals(SchemaController.PATH)
                && Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.getMethod());
    }

    private static Mono<MatchResult> isForManagement(ServerWebExchange exchange) {
        return ManagementPort.took(exchange) ? match() : notMatch();
    }

    /** Counts tell of nobody, so they are as open as health, where those are who run us. */
    private static Mono<MatchResult> isScrape(ServerWebExchange exchange) {
        boolean scrapes = exchange.getRequest().getPath().value().equals("/actuator/prometheus");
        return scrapes && ManagementPort.took(exchange) ? MatchResult.match() : MatchResult.notMatch();
    }

    /** Of an address that could be read in two ways. */
    @Bean
    ServerExchangeRejectedHandler rejected() {
        return (exchange, why) -> UNREADABLE.write(exchange);
    }
}
