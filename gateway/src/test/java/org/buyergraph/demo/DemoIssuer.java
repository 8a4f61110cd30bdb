package org.buyergraph.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** Signs tokens with a key that is made at every start and never leaves the process. */
public final class DemoIssuer {
    private static final Duration LIFE = Duration.ofHours(8);

    private final RSAKey key;
    private final DemoViewers viewers;

    public DemoIssuer(DemoViewers viewers) {
        this.viewers = viewers;
        try {
            this.key = new RSAKeyGenerator(2048).keyID("demo").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every Java platform has RSA", impossible);
        }
    }

    public DemoViewers viewers() {
        return viewers;
    }

    public String token(String viewer) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .subject(viewer)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
        viewers.claims(viewer).forEach(claims::claim);
        return sign(claims.build());
    }

    public String sign(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("A key signs what it was made for", impossible);
        }
    }

    ReactiveJwtDecoder decoder() {
        try {
            return NimbusReactiveJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("An RSA key has a public part", impossible);
        }
    }
}
