package org.buyergraph.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.buyergraph.gateway.document.DocumentProperties;
import org.buyergraph.gateway.security.token.TokenConfiguration;
import org.buyergraph.gateway.security.token.TokenProperties;
import org.buyergraph.gateway.web.CorsProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SafeStartTest {
    private final ApplicationContextRunner safe = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class, TokenConfiguration.class, SafeStart.class)
            .withPropertyValues(
                    "gateway.token.issuer=https://issuer.example",
                    "gateway.token.audience=buyer-graph",
                    "gateway.token.jwk-set-uri=https://issuer.example/keys",
                    "gateway.documents.signing-key=9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c",
                    "management.server.port=8081");

    @EnableConfigurationProperties({
        TokenProperties.class,
        CorsProperties.class,
        DocumentProperties.class,
        SafetyProperties.class
    })
    static class Settings {}

    @Test
    void safeSettingsStart() {
        safe.run(context -> assertThat(context).hasNotFailed());
        safe.withPropertyValues("gateway.cors.allowed-origins=https://shop.example,https://about.example:8443")
                .run(context -> assertThat(context).hasNotFailed());
    }

    static Stream<Arguments> unsafe() {
        return Stream.of(
                Arguments.of(Risk.FOREIGN_TOKENS, "gateway.token.issuer=false"),
                Arguments.of(Risk.ANY_AUDIENCE, "gateway.token.audience="),
                Arguments.of(Risk.KEYS_IN_THE_CLEAR, "gateway.token.jwk-set-uri=http://issuer.example/keys"),
                Arguments.of(Risk.LONG_MEMORY, "gateway.token.remembered-for=1h"),
                Arguments.of(Risk.LONG_MEMORY, "gateway.token.clock-skew=1h"),
                Arguments.of(Risk.LONG_MEMORY, "gateway.token.keys-for=2h"),
                Arguments.of(Risk.GUESSABLE_KEY, "gateway.documents.signing-key=" + "ab".repeat(20)),
                Arguments.of(Risk.GUESSABLE_KEY, "gateway.documents.signing-key=changeme-changeme-changeme-1234567890"),
                Arguments.of(Risk.ANY_ORIGIN, "gateway.cors.allowed-origins=*"),
                Arguments.of(Risk.ANY_ORIGIN, "gateway.cors.allowed-origins=https://*.example"),
                Arguments.of(Risk.ANY_ORIGIN, "gateway.cors.allowed-origins=http://shop.example"),
                Arguments.of(Risk.INTROSPECTION, "gateway.limits.introspection=true"),
                Arguments.of(Risk.GRAPHIQL, "spring.graphql.graphiql.enabled=true"),
                Arguments.of(Risk.MOVABLE_CLOCK, "gateway.business-clock.movable=true"),
                Arguments.of(Risk.OPEN_MANAGEMENT, "management.server.port=8080"));
    }

    @ParameterizedTest
    @MethodSource("unsafe")
    void anUnsafeSettingRefusesTheStartAndSaysWhichUnlessItIsAccepted(Risk risk, String setting) {
        ApplicationContextRunner unsafe = safe.withPropertyValues(setting);

        unsafe.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining(risk.sentence())
                .hasMessageNotContaining("changeme"));
        unsafe.withPropertyValues("gateway.safety.accepted-risks=" + risk)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void everythingThatIsUnsafeIsSaidAtOnce() {
        safe.withPropertyValues("gateway.cors.allowed-origins=*", "gateway.limits.introspection=true")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("gateway.cors.allowed-origins")
                        .hasMessageContaining("gateway.limits.introspection"));
    }

    @ParameterizedTest
    @EnumSource
    void everyRiskNamesItsSetting(Risk risk) {
        assertThat(risk.sentence()).containsPattern("[a-z]+\\.[a-z-]+\\.[a-z-]+");
        assertThat(Stream.concat(unsafe().map(arguments -> arguments.get()[0]), Stream.of(Risk.NO_KEYS)))
                .contains(risk);
    }

    @Test
    void keysHaveToComeFromSomewhere() {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class, TokenConfiguration.class, SafeStart.class)
                .withPropertyValues(
                        "gateway.token.issuer=i", "gateway.token.audience=a", "gateway.documents.enabled=false")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining(Risk.NO_KEYS.sentence()));
    }
}
