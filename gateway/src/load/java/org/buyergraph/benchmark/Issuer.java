package org.buyergraph.benchmark;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Signs the tokens of those who ask, by a key of this run. */
public final class Issuer {
    static final String NAME = "https://issuer.example";
    static final String AUDIENCE = "buyer-graph";
    private static final Duration LIFE = Duration.ofHours(1);

    private final RSAKey key;
    private final RSASSASigner signer;

    public Issuer() {
        try {
            this.key = new RSAKeyGenerator(2048)
                    .keyID("benchmark")
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            this.signer = new RSASSASigner(key);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every Java platform has RSA", impossible);
        }
    }

    /** The public half, for all who are to believe the tokens. */
    public void publish(Path file) throws IOException {
        Files.writeString(file, new JWKSet(key.toPublicJWK()).toString());
    }

    String customer(int copy, int customer) {
        String id = Copies.rename(Integer.toString(customer), copy);
        return token("customer-" + id, Map.of("viewer", "customer", "customer_ids", List.of(id)));
    }

    String namespace(int copy, int namespace) {
        String id = Copies.rename(Integer.toString(namespace), copy);
        return token("namespace-" + id, Map.of("viewer", "namespace", "namespace_id", id));
    }

    String partner(int copy, String account) {
        String id = Copies.rename(account, copy);
        return token("partner-" + id, Map.of("viewer", "partner", "billing_account_id", id));
    }

    public String token(String subject, Map<String, Object> claims) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder all = new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(AUDIENCE)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
        claims.forEach(all::claim);
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    all.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("A key signs what it was made for", impossible);
        }
    }
}
