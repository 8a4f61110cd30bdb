package org.buyergraph.gateway.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.security.token.UnauthenticatedEntryPoint;
import org.buyergraph.gateway.web.PurgeProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authentication.ServerAuthenticationEntryPointFailureHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The security chain of the endpoint that makes memory forget: it is open to services that hold a key for it, and to no viewer's
 * token, since forgetting is not reading.
 */
@Configuration(proxyBeanMethods = false)
class PurgeSecurity {
    private static final String BEARER = "Bearer ";

    @Bean
    @Order(RequestOrder.SECURITY_OF_MEMORY)
    SecurityWebFilterChain securityOfMemory(ServerHttpSecurity http, PurgeProperties properties) {
        UnauthenticatedEntryPoint entryPoint = new UnauthenticatedEntryPoint();
        ReactiveAuthenticationManager holders = presented -> Mono.fromSupplier(() -> holder(presented, properties));
        AuthenticationWebFilter keys = new AuthenticationWebFilter(holders);
        keys.setServerAuthenticationConverter(PurgeSecurity::key);
        keys.setAuthenticationFailureHandler(new ServerAuthenticationEntryPointFailureHandler(entryPoint));
        return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/actuator/memory", "/actuator/memory/**"))
                .csrf(ServerHttpSecurity.CsrfSpec::disable) // no cookie ever lets anybody in
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .addFilterAt(keys, SecurityWebFiltersOrder.AUTHENTICATION)
                .authorizeExchange(paths -> paths.anyExchange().authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(entryPoint))
                .build();
    }

    private static Mono<Authentication> key(ServerWebExchange exchange) {
        return Mono.justOrEmpty(exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> UsernamePasswordAuthenticationToken.unauthenticated(
                        "unknown", header.substring(BEARER.length())));
    }

    private static Authentication holder(Authentication presented, PurgeProperties properties) {
        byte[] key = bytes(String.valueOf(presented.getCredentials()));
        return properties.keys().entrySet().stream()
                .filter(known -> MessageDigest.isEqual(bytes(known.getValue()), key))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(name ->
                        UsernamePasswordAuthenticationToken.authenticated(name, null, AuthorityUtils.NO_AUTHORITIES))
                .orElseThrow(() -> new BadCredentialsException("No service holds this key"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
