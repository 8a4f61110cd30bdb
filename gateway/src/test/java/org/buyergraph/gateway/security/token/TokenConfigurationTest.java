package org.buyergraph.gateway.security.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.test.StepVerifier;

class TokenConfigurationTest {
    @TempDir
    private Path folder;

    @Test
    void keysInAFileAreReadAgainWhenItChanges() throws Exception {
        Path file = folder.resolve("keys.json");
        RSAKey old = new RSAKeyGenerator(2048).keyID("old").generate();
        RSAKey fresh = new RSAKeyGenerator(2048).keyID("fresh").generate();
        Files.writeString(file, new JWKSet(old.toPublicJWK()).toString());
        TokenConfiguration configuration = new TokenConfiguration();
        TokenProperties settings = settings(file);
        ReactiveJwtDecoder decoder = configuration.issuedTokens(settings, configuration.issuerKeys(settings));

        assertThat(decoder.decode(token(old)).block().getIssuer()).hasToString("https://issuer.example");
        StepVerifier.create(decoder.decode(token(fresh))).verifyError(BadJwtException.class);

        Files.writeString(file, new JWKSet(fresh.toPublicJWK()).toString());

        assertThat(decoder.decode(token(fresh)).block().getAudience()).containsExactly("us");
        StepVerifier.create(decoder.decode(token(old))).verifyError(BadJwtException.class);
    }

    private static TokenProperties settings(Path file) {
        return new TokenProperties(
                "https://issuer.example",
                "us",
                null,
                new FileSystemResource(file),
                SignatureAlgorithm.RS256,
                Duration.ofSeconds(30),
                Duration.ZERO,
                Duration.ZERO,
                5,
                100);
    }

    private static String token(RSAKey key) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer("https://issuer.example")
                        .audience("us")
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
