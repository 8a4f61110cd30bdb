package org.buyergraph.gitlab;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides whether a JSON web token is the customers portal's: its signature, whom it is for, who issued it, and that
 * its time has not passed. The algorithm chooses the key, so a public key is never taken for a shared secret.
 */
final class InternalTokenCheck {

    static final String AUDIENCE = "gitlab-subscriptions";
    static final String SUBJECT = "customers-dot-internal-api";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String issuer;
    private final byte[] secret;
    private final List<PublicKey> publicKeys = new CopyOnWriteArrayList<>();
    private volatile InstantSource clock = InstantSource.system();

    InternalTokenCheck(String issuer, String secret) {
        this.issuer = issuer;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    void trust(PublicKey key) {
        publicKeys.add(key);
    }

    void clock(InstantSource source) {
        clock = source;
    }

    boolean accepts(@Nullable String token) {
        if (token == null) {
            return false;
        }
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        try {
            return isSigned(parts) && claimsHold(JSON.readTree(decode(parts[1])));
        } catch (IllegalArgumentException | JacksonException | GeneralSecurityException malformed) {
            return false;
        }
    }

    private boolean isSigned(String[] parts) throws GeneralSecurityException {
        byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        byte[] signature = decode(parts[2]);
        String algorithm = JSON.readTree(decode(parts[0])).path("alg").asString("");
        return switch (algorithm) {
            case "HS256" -> MessageDigest.isEqual(hmac(signed), signature);
            case "RS256" -> isSignedByTrustedKey(signed, signature);
            default -> false;
        };
    }

    private byte[] hmac(byte[] signed) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return mac.doFinal(signed);
    }

    private boolean isSignedByTrustedKey(byte[] signed, byte[] signature) throws GeneralSecurityException {
        for (PublicKey key : publicKeys) {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(key);
            verifier.update(signed);
            if (verifier.verify(signature)) {
                return true;
            }
        }
        return false;
    }

    private boolean claimsHold(JsonNode claims) {
        long now = clock.instant().getEpochSecond();
        return isForUs(claims.path("aud"))
                && SUBJECT.equals(claims.path("sub").asString(""))
                && issuer.equals(claims.path("iss").asString(""))
                && claims.path("exp").isNumber()
                && claims.path("exp").asLong() > now
                && claims.path("nbf").asLong(0) <= now;
    }

    /** One audience is a string, several are an array. */
    private static boolean isForUs(JsonNode audience) {
        if (audience.isString()) {
            return AUDIENCE.equals(audience.asString());
        }
        return audience.valueStream().anyMatch(each -> AUDIENCE.equals(each.asString("")));
    }

    private static byte[] decode(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
