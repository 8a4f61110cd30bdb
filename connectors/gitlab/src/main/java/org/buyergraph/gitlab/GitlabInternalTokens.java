package org.buyergraph.gitlab;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.buyergraph.http.Credentials;
import org.buyergraph.http.Pass;
import org.buyergraph.http.Tokens;
import reactor.core.publisher.Mono;

/** Signs the tokens that let the customers portal, and us in its place, into the internal API. */
final class GitlabInternalTokens {
    private static final String HEADER = "X-CUSTOMERS-DOT-INTERNAL-TOKEN";
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final String issuer;
    private final InstantSource clock;

    private GitlabInternalTokens(String secret, String issuer, InstantSource clock) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.issuer = issuer;
        this.clock = clock;
    }

    static Credentials signedWith(String secret, String issuer, InstantSource clock) {
        GitlabInternalTokens tokens = new GitlabInternalTokens(secret, issuer, clock);
        return new Tokens(() -> Mono.fromSupplier(tokens::token), Duration.ofMinutes(1), clock);
    }

    private Tokens.Token token() {
        return new Tokens.Token(new Pass(Map.of(HEADER, jwt(clock.instant())), null), LIFE);
    }

    private String jwt(Instant now) {
        String claims =
                """
                {"aud":"gitlab-subscriptions","sub":"customers-dot-internal-api","iss":"%s","iat":%d,"exp":%d}""".formatted(issuer, now.getEpochSecond(), now.plus(LIFE).getEpochSecond());
        String signed = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encode(claims);
        return signed + "." + BASE64.encodeToString(sign(signed));
    }

    private static String encode(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }
}
