package org.buyergraph.gateway.security.token;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * Settings of tokens.
 *
 * @param issuer that signs them, as the claim {@code iss} names it
 * @param audience that they must be for, as the claim {@code aud} names it
 * @param jwkSetUri where the issuer publishes its keys
 * @param jwkSetFile where they are instead, such as {@code file:/etc/buyer-graph/keys.json}; read again like the address
 * @param algorithm that every token is signed with; none other is taken, whatever a token says of itself. Never one with a
 *     shared secret
 * @param clockSkew by how much the issuer's clock may differ from ours
 * @param keysFor how long the issuer's keys are believed before they are asked for again
 * @param rememberedFor how long a verified token is not verified again; never past its end. A key that the issuer withdraws is
 *     trusted no longer than this and {@code keysFor} together
 * @param badPerSecond bad tokens that one address may send in a second, on average, before none of its unknown ones is verified
 * @param badBurst bad tokens that it may send at once
 */
@ConfigurationProperties("gateway.token")
public record TokenProperties(
        @Nullable String issuer,
        @Nullable String audience,
        @Nullable URI jwkSetUri,
        @Nullable Resource jwkSetFile,
        @DefaultValue("RS256") SignatureAlgorithm algorithm,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("60s") Duration keysFor,
        @DefaultValue("10s") Duration rememberedFor,
        @DefaultValue("5") int badPerSecond,
        @DefaultValue("100") int badBurst) {
    public boolean hasKeys() {
        return jwkSetUri != null || jwkSetFile != null;
    }
}
