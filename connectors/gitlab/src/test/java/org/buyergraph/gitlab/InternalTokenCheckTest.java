package org.buyergraph.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class InternalTokenCheckTest {

    private final InternalTokenCheck check =
            new InternalTokenCheck(StubGitlab.INTERNAL_ISSUER, StubGitlab.INTERNAL_SECRET);

    @Test
    void acceptsThePortalsTokenSignedWithTheSharedSecret() {
        assertThat(check.accepts(SignedToken.ofPortal().signedWithSecret())).isTrue();
    }

    @Test
    void acceptsOneAudienceAmongSeveral() {
        String token = SignedToken.ofPortal()
                .with("aud", List.of("somebody-else", InternalTokenCheck.AUDIENCE))
                .signedWithSecret();

        assertThat(check.accepts(token)).isTrue();
    }

    @Test
    void acceptsTokensSignedWithATrustedKeyOnly() {
        KeyPair pair = rsa();
        String token = SignedToken.ofPortal().signedWithKey(pair.getPrivate());
        check.trust(rsa().getPublic());
        assertThat(check.accepts(token)).isFalse();

        check.trust(pair.getPublic());

        assertThat(check.accepts(token)).isTrue();
    }

    @Test
    void refusesATrustedPublicKeyUsedAsSharedSecret() {
        KeyPair pair = rsa();
        check.trust(pair.getPublic());

        assertThat(check.accepts(
                        SignedToken.ofPortal().signedWithSecret(pair.getPublic().getEncoded())))
                .isFalse();
    }

    @Test
    void refusesWhatIsNotSignedByTheSecret() {
        String token = SignedToken.ofPortal().signedWithSecret();

        assertThat(check.accepts(
                        SignedToken.ofPortal().signedWithSecret("another secret".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
        assertThat(check.accepts(SignedToken.ofPortal().unsigned("none") + ".")).isFalse();
        assertThat(check.accepts(token.substring(0, token.length() - 4))).isFalse();
        assertThat(check.accepts(SignedToken.ofPortal().with("sub", "me").unsigned("HS256")
                        + token.substring(token.lastIndexOf('.'))))
                .isFalse();
    }

    @Test
    void refusesWrongOrMissingClaims() {
        for (String claim : List.of("aud", "sub", "iss", "exp")) {
            assertThat(check.accepts(SignedToken.ofPortal().without(claim).signedWithSecret()))
                    .as("without " + claim)
                    .isFalse();
            assertThat(check.accepts(SignedToken.ofPortal().with(claim, "wrong").signedWithSecret()))
                    .as("wrong " + claim)
                    .isFalse();
        }
    }

    @Test
    void refusesTokensWhoseTimeHasPassedOrNotCome() {
        Instant now = Instant.parse("2026-11-20T12:00:00Z");
        check.clock(InstantSource.fixed(now));

        assertThat(expiringAt(now.plusSeconds(1))).isTrue();
        assertThat(expiringAt(now)).isFalse();
        assertThat(check.accepts(SignedToken.ofPortal()
                        .with("exp", now.plusSeconds(60).getEpochSecond())
                        .with("nbf", now.plusSeconds(30).getEpochSecond())
                        .signedWithSecret()))
                .isFalse();
    }

    @Test
    void refusesWhatIsNoToken() {
        assertThat(check.accepts(null)).isFalse();
        assertThat(check.accepts("")).isFalse();
        assertThat(check.accepts("a.b.c")).isFalse();
        assertThat(check.accepts("not a token")).isFalse();
    }

    private boolean expiringAt(Instant end) {
        return check.accepts(
                SignedToken.ofPortal().with("exp", end.getEpochSecond()).signedWithSecret());
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
