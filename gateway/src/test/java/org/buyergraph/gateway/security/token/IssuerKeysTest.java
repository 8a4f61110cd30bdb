package org.buyergraph.gateway.security.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.buyergraph.gateway.web.HttpErrorException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class IssuerKeysTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    private final AtomicReference<String> published = new AtomicReference<>("");
    private final AtomicInteger asked = new AtomicInteger();
    private final Mono<String> source = Mono.defer(() -> {
        asked.incrementAndGet();
        return published.get().isEmpty() ? Mono.error(new IOException("down")) : Mono.just(published.get());
    });

    @Test
    void theIssuerIsAskedOnceAsLongAsItsKeysAreBelieved() throws Exception {
        published.set(new JWKSet(key()).toString(false));
        IssuerKeys keys = new IssuerKeys(source, Duration.ofHours(1), clock::get);

        keys.all().block();
        keys.all().block();

        assertThat(asked).hasValue(1);
    }

    @Test
    void onlyPublicPartsAreKeptAndSharedSecretsNever() throws Exception {
        published.set(new JWKSet(List.of(key(), new OctetSequenceKey.Builder(new byte[32]).build())).toString(false));

        assertThat(new IssuerKeys(source, Duration.ZERO, clock::get).all().block())
                .singleElement()
                .matches(key -> !key.isPrivate());
    }

    @Test
    void whileTheIssuerIsDownItsLastKeysStandForAnHour() throws Exception {
        published.set(new JWKSet(key()).toString(false));
        IssuerKeys keys = new IssuerKeys(source, Duration.ZERO, clock::get);
        keys.all().block();
        published.set("");

        clock.set(NOW.plusSeconds(3500));
        assertThat(keys.all().block()).extracting(JWK::getKeyID).containsExactly("k");

        clock.set(NOW.plusSeconds(3700));
        StepVerifier.create(keys.all()).verifyError(HttpErrorException.class);
    }

    @Test
    void withoutEverHavingSeenAKeyNobodyIsLetIn() {
        StepVerifier.create(new IssuerKeys(source, Duration.ZERO, clock::get).all())
                .verifyError(HttpErrorException.class);
    }

    private static RSAKey key() throws Exception {
        return new RSAKeyGenerator(2048).keyID("k").generate();
    }
}
