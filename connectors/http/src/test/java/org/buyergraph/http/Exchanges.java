package org.buyergraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;
import org.buyergraph.testkit.stub.StubServer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/** A host to speak to, and the ways to speak to it. */
final class Exchanges {
    static final Backend VENDOR = new Backend("vendor");
    static final HttpSettings PATIENT = new HttpSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(20), 64, DataSize.ofKilobytes(64), ProtectionSettings.NONE);
    static final HttpSettings IMPATIENT = new HttpSettings(
            Duration.ofSeconds(5), Duration.ofMillis(300), 64, DataSize.ofKilobytes(64), ProtectionSettings.NONE);
    static final Reader ANYTHING =
            received -> received.ok() ? Mono.just(received.json(VENDOR)) : Mono.error(received.failure(VENDOR, null));

    private Exchanges() {}

    static BackendException failure(Mono<Json> asking) {
        Throwable error = asking.materialize().block().getThrowable();
        assertThat(error).isInstanceOf(BackendException.class);
        return (BackendException) error;
    }

    static VendorHttp.Authorized to(Host host) {
        return to(host, PATIENT, free());
    }

    static VendorHttp.Authorized to(Host host, HttpSettings settings, Credentials credentials) {
        return at(host.baseUrl(), settings, credentials);
    }

    static VendorHttp.Authorized at(String baseUrl, HttpSettings settings, Credentials credentials) {
        return VendorHttp.to(VENDOR, baseUrl, settings).with(credentials, ANYTHING);
    }

    static Credentials free() {
        return Credentials.fixed(Map.of());
    }

    static Pass pass(String key) {
        return new Pass(Map.of("X-Key", key), null);
    }

    static StubResponse json(String text) {
        return StubResponse.json(200, Map.of("text", text));
    }

    static StubResponse gzipped(StubResponse response) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(response.body());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return response.withBody(bytes.toByteArray()).withHeader("Content-Encoding", "gzip");
    }

    /** These passes, the next one whenever one was refused. */
    static final class Passes implements Credentials {
        private final List<Pass> passes;
        private final AtomicInteger current = new AtomicInteger();

        Passes(Pass... passes) {
            this.passes = List.of(passes);
        }

        @Override
        public Mono<Pass> pass() {
            return Mono.fromSupplier(() -> passes.get(current.get()));
        }

        @Override
        public boolean refused(Pass pass) {
            current.incrementAndGet();
            return true;
        }
    }

    /** Answers with what it was told to, or with the path; lets in who has the accepted key. */
    static final class Host extends StubServer {
        final List<Map<String, List<String>>> forms = new CopyOnWriteArrayList<>();
        volatile @Nullable StubResponse next;
        volatile @Nullable String accepted;

        Host() {
            super("host", 0);
        }

        @Override
        protected StubResponse answer(StubRequest request) {
            if (request.path().equals("/oauth/other")) {
                forms.add(request.form());
            }
            if (accepted != null && !accepted.equals(request.header("X-Key"))) {
                return StubResponse.json(401, Map.of("message", "no"));
            }
            StubResponse told = next;
            return told == null ? StubResponse.json(200, Map.of("path", request.path())) : told;
        }
    }
}
