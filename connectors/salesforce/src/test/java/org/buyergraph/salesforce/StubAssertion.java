package org.buyergraph.salesforce;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** The signed statement by which a client logs in without a secret: RS256, checked against the stub's own key. */
record StubAssertion(Map<String, Object> claims, boolean genuine) {

    private static final Set<String> AUDIENCES = Set.of("https://login.salesforce.com", "https://test.salesforce.com");
    private static final Duration LONGEST = Duration.ofMinutes(5);

    static StubAssertion read(String assertion) {
        String[] parts = assertion.split("\\.", -1);
        try {
            Map<String, Object> header = StubJson.object(text(parts[0]));
            boolean genuine = parts.length == 3 && "RS256".equals(header.get("alg")) && verify(parts);
            return new StubAssertion(StubJson.object(text(parts[1])), genuine);
        } catch (RuntimeException unreadable) {
            throw new StubTokenEndpoint.Refusal("invalid_grant", "invalid assertion");
        }
    }

    static PrivateKey privateKey() {
        return Keys.PAIR.getPrivate();
    }

    String issuer() {
        return String.valueOf(claims.get("iss"));
    }

    void check(Instant now) {
        require(genuine, "invalid assertion");
        require(AUDIENCES.contains(String.valueOf(claims.get("aud"))), "audience is invalid");
        require(claims.get("exp") instanceof Number, "invalid assertion");
        Instant end = Instant.ofEpochSecond(((Number) claims.get("exp")).longValue());
        require(now.isBefore(end) && !end.isAfter(now.plus(LONGEST)), "expired authorization code");
        require(StubSalesforce.USERNAME.equals(claims.get("sub")), "user hasn't approved this consumer");
    }

    private static void require(boolean holds, String description) {
        if (!holds) {
            throw new StubTokenEndpoint.Refusal("invalid_grant", description);
        }
    }

    private static boolean verify(String[] parts) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(Keys.PAIR.getPublic());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    /** Made when first needed: most tests log in with a secret, and a pair takes a while. */
    private static final class Keys {

        private static final KeyPair PAIR = generate();

        private static KeyPair generate() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return generator.generateKeyPair();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
