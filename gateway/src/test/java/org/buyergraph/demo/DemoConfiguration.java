package org.buyergraph.demo;

import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.testkit.data.DataSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;

/** Lets the demo's own tokens in, and everybody at the place where they are given out. */
@Configuration(proxyBeanMethods = false)
@Import({DemoTokens.class, DemoVendors.class, DemoGraphiql.class, DemoClock.class})
public class DemoConfiguration {
    private static final String PAGE =
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " font-src 'self' data:; frame-ancestors 'none'";

    @Bean
    DemoIssuer demoIssuer() {
        return new DemoIssuer(new DemoViewers(DataSet.standard()));
    }

    @Bean
    ReactiveJwtDecoder demoDecoder(DemoIssuer issuer) {
        return issuer.decoder();
    }

    @Bean
    @Order(RequestOrder.SECURITY_OF_EVERYTHING_ELSE - 1) // which would want a token for every page
    SecurityWebFilterChain demoDoor(ServerHttpSecurity http) {
        return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/demo/**", "/webjars/**"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGE)))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .authorizeExchange(paths -> paths.anyExchange().permitAll())
                .build();
    }
}
