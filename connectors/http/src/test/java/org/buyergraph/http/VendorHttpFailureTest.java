package org.buyergraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.buyergraph.http.Exchanges.IMPATIENT;
import static org.buyergraph.http.Exchanges.PATIENT;
import static org.buyergraph.http.Exchanges.VENDOR;
import static org.buyergraph.http.Exchanges.at;
import static org.buyergraph.http.Exchanges.failure;
import static org.buyergraph.http.Exchanges.free;
import static org.buyergraph.http.Exchanges.gzipped;
import static org.buyergraph.http.Exchanges.json;
import static org.buyergraph.http.Exchanges.to;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.buyergraph.http.Exchanges.Host;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.BackendException.Problem;
import org.buyergraph.testkit.contract.SilentHost;
import org.buyergraph.testkit.stub.StubResponse;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class VendorHttpFailureTest {
    private final Host host = new Host();

    @AfterEach
    void close() {
        host.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"latency", "dribble"})
    void theTimeLimitOfAnAttemptHoldsForTheWholeAnswer(String how) {
        Duration tooLong = Duration.ofSeconds(5);
        host.switches()
                .add(
                        how.equals("latency")
                                ? Switch.onEverything().latency(tooLong)
                                : Switch.onEverything().dribble(tooLong));

        assertThat(failure(to(host, IMPATIENT, free()).get(Query.of("/things"))).problem())
                .isEqualTo(Problem.TIMEOUT);
    }

    @Test
    void aRefusedConnectionIsUnavailable() throws IOException {
        SilentHost gone = SilentHost.start();
        gone.close();

        assertThat(failure(at(gone.baseUrl(), PATIENT, free()).get(Query.of("/things")))
                        .problem())
                .isEqualTo(Problem.UNAVAILABLE);
    }

    /** Where there is no resolver to ask, its silence is noticed first. */
    @Test
    void aHostWithoutAnAddressIsUnavailableOrTooSlow() {
        BackendException why =
                failure(at("http://no-such-host.invalid", IMPATIENT, free()).get(Query.of("/things")));

        assertThat(why.problem()).isIn(Problem.UNAVAILABLE, Problem.TIMEOUT);
    }

    @Test
    void aConnectionThatBreaksIsUnavailableBeforeTheAnswerAndWithinIt() {
        host.next = StubResponse.broken(StubResponse.Fault.RESET);
        assertThat(failure(to(host).get(Query.of("/things"))).problem()).isEqualTo(Problem.UNAVAILABLE);

        host.next = StubResponse.broken(StubResponse.Fault.BROKEN_OFF);
        assertThat(failure(to(host).get(Query.of("/things"))).problem()).isEqualTo(Problem.UNAVAILABLE);
    }

    @Test
    void aBodyLargerThanTheLimitIsRefusedAndTheNextAnswerIsRead() {
        VendorHttp.Authorized http = to(host);
        host.next = json("x".repeat(65 * 1024));
        assertThat(failure(http.get(Query.of("/things"))).problem()).isEqualTo(Problem.BAD_RESPONSE);

        host.next = json("x".repeat(63 * 1024));
        assertThat(http.get(Query.of("/things")).block().text("text")).hasSize(63 * 1024);
    }

    @Test
    void theLimitHoldsForWhatWasCompressed() {
        host.next = gzipped(json("x".repeat(1024 * 1024)));

        assertThat(failure(to(host).get(Query.of("/things"))).problem()).isEqualTo(Problem.BAD_RESPONSE);
    }

    @Test
    void aCompressedBodyIsRead() {
        host.next = gzipped(json("café"));

        assertThat(to(host).get(Query.of("/things")).block().text("text")).isEqualTo("café");
    }

    @Test
    void noMoreConnectionsAreOpenedThanTheLimitAndWhoFindsNoneIsToldSo() throws IOException {
        HttpSettings two = new HttpSettings(
                Duration.ofMillis(300), Duration.ofSeconds(20), 2, DataSize.ofKilobytes(64), ProtectionSettings.NONE);
        try (SilentHost silent = SilentHost.start()) {
            VendorHttp.Authorized http = at(silent.baseUrl(), two, free());
            List<Problem> problems = new CopyOnWriteArrayList<>();

            var asking = Flux.range(0, 5)
                    .flatMap(
                            i -> http.get(Query.of("/things")).onErrorResume(BackendException.class, why -> {
                                problems.add(why.problem());
                                return Mono.empty();
                            }),
                            5)
                    .subscribe();
            await().until(() -> problems.size() == 3);
            await().until(() -> silent.asked() == 2);
            asking.dispose();

            assertThat(problems).containsOnly(Problem.UNAVAILABLE);
            await().until(() -> silent.hungUp() == 2);
        }
    }

    @Test
    void aReaderThatFailsIsABackendsFault() {
        Reader clumsy = received -> {
            throw new IllegalStateException("never thought of that");
        };

        BackendException why = failure(VendorHttp.to(VENDOR, host.baseUrl(), PATIENT)
                .with(free(), clumsy)
                .get(Query.of("/things")));

        assertThat(why.problem()).isEqualTo(Problem.BAD_RESPONSE);
    }
}
