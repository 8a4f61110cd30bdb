package org.buyergraph.gateway.security;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.buyergraph.gateway.document.DocumentProperties;
import org.buyergraph.gateway.security.token.TokenProperties;
import org.buyergraph.gateway.web.CorsProperties;
import org.buyergraph.spi.SettingException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;

/** Refuses to start on settings that open what should be closed, and says which. */
@Component
final class SafeStart {
    private static final Duration MINUTES = Duration.ofMinutes(5);
    private static final List<String> EXAMPLES = List.of("changeme", "secret", "password", "example", "0123456789");
    private static final int LEAST_CHARACTERS = 10;

    SafeStart(
            TokenProperties tokens,
            CorsProperties cors,
            DocumentProperties documents,
            SafetyProperties safety,
            Environment environment,
            ObjectProvider<ReactiveJwtDecoder> decoders) {
        Set<Risk> found = EnumSet.noneOf(Risk.class);
        found.addAll(ofTokens(tokens, decoders.stream().count()));
        if (documents.enabled() && canBeGuessed(Objects.requireNonNullElse(documents.signingKey(), ""))) {
            found.add(Risk.GUESSABLE_KEY);
        }
        if (!cors.allowedOrigins().stream().allMatch(origin -> origin.matches("https://[a-z0-9.-]+(:[0-9]+)?"))) {
            found.add(Risk.ANY_ORIGIN);
        }
        if (environment.getProperty("gateway.limits.introspection", Boolean.class, false)) {
            found.add(Risk.INTROSPECTION);
        }
        if (environment.getProperty("spring.graphql.graphiql.enabled", Boolean.class, false)) {
            found.add(Risk.GRAPHIQL);
        }
        if (environment.getProperty("gateway.business-clock.movable", Boolean.class, false)) {
            found.add(Risk.MOVABLE_CLOCK);
        }
        String port = environment.getProperty("server.port", "8080");
        String management = environment.getProperty("management.server.port", port);
        if (management.equals(port) && !port.equals("0")) {
            found.add(Risk.OPEN_MANAGEMENT);
        }
        found.removeAll(safety.acceptedRisks());
        if (!found.isEmpty()) {
            throw new SettingException(
                    found.stream().map(Risk::sentence).collect(Collectors.joining("\n", "Not safe to start:\n", "")));
        }
    }

    private static Set<Risk> ofTokens(TokenProperties tokens, long decoders) {
        if (tokens.issuer() == null || decoders != 1) {
            return EnumSet.of(Risk.FOREIGN_TOKENS);
        }
        Set<Risk> found = EnumSet.noneOf(Risk.class);
        if (tokens.audience() == null || tokens.audience().isBlank()) {
            found.add(Risk.ANY_AUDIENCE);
        }
        if (!tokens.hasKeys()) {
            found.add(Risk.NO_KEYS);
        }
        if (tokens.jwkSetUri() != null && !"https".equals(tokens.jwkSetUri().getScheme())) {
            found.add(Risk.KEYS_IN_THE_CLEAR);
        }
        boolean isLong = tokens.clockSkew().compareTo(MINUTES) > 0
                || tokens.rememberedFor().compareTo(MINUTES) > 0
                || tokens.keysFor().compareTo(Duration.ofHours(1)) > 0;
        if (isLong) {
            found.add(Risk.LONG_MEMORY);
        }
        return found;
    }

    private static boolean canBeGuessed(String key) {
        String small = key.toLowerCase(Locale.ROOT);
        return key.chars().distinct().count() < LEAST_CHARACTERS
                || EXAMPLES.stream().anyMatch(small::contains);
    }
}
