package org.buyergraph.gateway.security;

import org.buyergraph.spi.SettingException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import reactor.core.publisher.Mono;

/** The door: a valid bearer token, or no way in. Health is open to whoever runs us. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {
    @Bean
    @Order(100)
    SecurityWebFilterChain door(ServerHttpSecurity http, ObjectProvider<ReactiveJwtDecoder> decoders) {
        if (decoders.stream().findAny().isEmpty()) {
            throw new SettingException("spring.security.oauth2.resourceserver.jwt.jwk-set-uri is not set, so no token"
                    + " could be verified. Set it, or issuer-uri, or public-key-location beside it.");
        }
        UnauthenticatedEntryPoint entryPoint = new UnauthenticatedEntryPoint();
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable) // no cookie ever lets anybody in
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(paths -> paths.pathMatchers("/actuator/health/**", "/actuator/health")
                        .permitAll()
                        .pathMatchers(HttpMethod.GET, "/invoices/*/pdf") // the link itself says for whom it is
                        .permitAll()
                        .pathMatchers("/graphql")
                        .authenticated()
                        .anyExchange()
                        .denyAll())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(entryPoint))
                .oauth2ResourceServer(tokens -> tokens.authenticationEntryPoint(entryPoint)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(
                                token -> Mono.fromSupplier(() -> ViewerAuthentication.of(token)))))
                .build();
    }
}
