package org.buyergraph.gateway.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Gate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;

/** An export takes one place of its viewer, as long as it lasts, and no more than there is room for. */
class OneExportIT extends RunningGateway {
    private static final String HISTORY = "/exports/accounts/A00000112/transactions.csv";

    /** As many buffers as Reactor Netty asks for before any of them is written. */
    private static final int ROOM = 128;

    @Autowired
    private HttpHandler gateway;

    @Autowired
    private MeterRegistry meters;

    private final List<Gate> gates = new ArrayList<>();

    @AfterEach
    void open() {
        gates.forEach(Gate::open);
    }

    @Test
    void aSecondOneAtOnceIsRefusedAndNoOtherViewers() {
        Gate gate = VENDORS.zuora().switches().close("/object-query/payments");
        gates.add(gate);
        CompletableFuture<HttpResponse<String>> first = send("customer-700112");
        await().until(() -> !VENDORS.zuora().calls().letIn().isEmpty());

        Answer second = export("customer-700112", HISTORY);

        assertThat(second.status()).isEqualTo(429);
        assertThat(second.problems()).containsExactly("RATE_LIMITED");
        assertThat(second.headers().get("retry-after")).containsExactly("5");
        assertThat(ask("customer-700112", "{ viewer { role } }").status()).isEqualTo(200);
        assertThat(export("partner-A00000190", "/exports/partner/renewals.csv").status())
                .isEqualTo(200);
        gate.open();
        assertThat(first.join().statusCode()).isEqualTo(200);
        assertThat(export("customer-700112", HISTORY).status()).isEqualTo(200);
    }

    @Test
    void noPagesPileUpForWhoReadsSlowlyAndNoneIsReadForWhoLeft() {
        export("customer-700112", HISTORY);
        long begun = System.nanoTime();
        export("customer-700112", HISTORY);
        Duration whole = Duration.ofNanos(System.nanoTime() - begun);
        double before = pages();
        Slow slow = new Slow();
        await().until(() -> slow.written.get() == ROOM);

        await().during(whole.multipliedBy(2)).until(() -> pages() - before <= 3);

        slow.leave();
        assertThat(export("customer-700112", HISTORY + "?kinds=REFUND").status())
                .as("the place is free again")
                .isEqualTo(200);
        assertThat(pages() - before).isLessThanOrEqualTo(4);
    }

    @Test
    void whoReadsOnHasItAll() {
        double before = pages();
        Slow slow = new Slow();
        await().until(() -> slow.written.get() == ROOM);

        slow.readOn();

        await().until(() -> slow.written.get() == 986);
        slow.leave();
        assertThat(pages() - before).isEqualTo(10);
    }

    /** Each looks for the account first. */
    private double pages() {
        return meters.find("memory.keys").tag("question", "account-by-number").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private Answer export(String viewer, String path) {
        return get(path, Map.of("Authorization", "Bearer " + issuer().token(viewer)));
    }

    private CompletableFuture<HttpResponse<String>> send(String viewer) {
        return HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(address(HISTORY))
                                .header("Authorization", "Bearer " + issuer().token(viewer))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** A client that leaves lying what was written for it. */
    private final class Slow {
        private final AtomicInteger written = new AtomicInteger();
        private final BaseSubscriber<DataBuffer> reader = new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                request(ROOM);
            }

            @Override
            protected void hookOnNext(DataBuffer part) {
                DataBufferUtils.release(part);
                written.incrementAndGet();
            }
        };
        private final Disposable work;

        Slow() {
            MockServerHttpResponse response = new MockServerHttpResponse();
            response.setWriteHandler(body -> {
                body.subscribe(reader);
                return Mono.<Void>never().doOnCancel(reader::cancel);
            });
            this.work = gateway.handle(
                            MockServerHttpRequest.get(HISTORY)
                                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + issuer().token("customer-700112"))
                                    .build(),
                            response)
                    .subscribe();
        }

        void readOn() {
            reader.request(Long.MAX_VALUE);
        }

        void leave() {
            work.dispose();
        }
    }
}
