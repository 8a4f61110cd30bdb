package org.buyergraph.gitlab;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** Makes the tokens that tests send to the internal API: right by default, wrong in one claim at a time. */
final class SignedToken {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Object> claims = new LinkedHashMap<>();

    private SignedToken() {
        claims.put("aud", InternalTokenCheck.AUDIENCE);
        claims.put("sub", InternalTokenCheck.SUBJECT);
        claims.put("iss", StubGitlab.INTERNAL_ISSUER);
        claims.put("exp", Instant.now().plusSeconds(300).getEpochSecond());
    }

    static SignedToken ofPortal() {
        return new SignedToken();
    }

    SignedToken with(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    SignedToken without(String claim) {
        claims.remove(claim);
        return this;
    }

    String signedWithSecret() {
        return signedWithSecret(StubGitlab.INTERNAL_SECRET.getBytes(StandardCharsets.UTF_8));
    }

    String signedWithSecret(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            String signed = unsigned("HS256");
            return signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    String signedWithKey(PrivateKey key) {
        try {
            Signature signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(key);
            String signed = unsigned("RS256");
            signer.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encoded(signer.sign());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    String unsigned(String algorithm) {
        return encoded(JSON.writeValueAsBytes(Map.of("alg", algorithm, "typ", "JWT"))) + "."
                + encoded(JSON.writeValueAsBytes(claims));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
