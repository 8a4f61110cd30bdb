package org.buyergraph.gateway.security.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.buyergraph.gateway.web.HttpErrorException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Which tokens are good: of our issuer, for us, signed with the one algorithm and a key that the issuer has now, not over. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("gateway.token.issuer")
public class TokenConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    IssuerKeys issuerKeys(TokenProperties properties) {
        return new IssuerKeys(source(properties), properties.keysFor(), InstantSource.system());
    }

    @Bean
    ReactiveJwtDecoder issuedTokens(TokenProperties properties, IssuerKeys keys) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSource(
                        token -> keys.all().flatMapMany(all -> named(token, all)))
                .jwsAlgorithm(properties.algorithm())
                .validateType(false) // ours takes both types that issuers write
                .build();
        decoder.setJwtValidator(validator(properties));
        return token -> decoder.decode(token).onErrorMap(TokenConfiguration::unwrapped);
    }

    /** The decoder wraps what keeps it from the keys; what the client is to be told is inside. */
    private static Throwable unwrapped(Throwable failure) {
        return failure.getCause() instanceof HttpErrorException told ? told : failure;
    }

    private static OAuth2TokenValidator<Jwt> validator(TokenProperties properties) {
        JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt");
        type.setAllowEmpty(true);
        JwtTimestampValidator times = new JwtTimestampValidator(properties.clockSkew());
        times.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                type,
                times,
                new JwtIssuerValidator(Objects.requireNonNull(properties.issuer(), "or there is no decoder")),
                new JwtAudienceValidator(Objects.requireNonNullElse(properties.audience(), "")));
    }

    /** A token that names a key is held to that key. */
    private static Flux<JWK> named(SignedJWT token, List<JWK> keys) {
        @Nullable String name = token.getHeader().getKeyID();
        return Flux.fromIterable(keys).filter(key -> name == null || name.equals(key.getKeyID()));
    }

    private static Mono<String> source(TokenProperties properties) {
        URI address = properties.jwkSetUri();
        if (address != null) {
            return WebClient.create()
                    .get()
                    .uri(address)
                    .retrieve()
                    .bodyToMono(String.class)
                    .timeout(PATIENCE);
        }
        Resource file = properties.jwkSetFile();
        return Mono.fromCallable(() -> Objects.requireNonNull(file).getContentAsString(StandardCharsets.UTF_8))
                .subscribeOn(Schedulers.boundedElastic());
    }
}
