package org.buyergraph.load;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.buyergraph.load.Expectations.Verdict;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Everybody who asks at once. Keeps to its pace whether or not answers come: who waits for answers hides the slow ones. */
final class Crowd {
    private final HttpClient http;
    private final String address;
    private final List<String> queries;
    private final Expectations expectations;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();

    Crowd(String address, String token, List<String> queries, Expectations expectations) {
        this.address = address;
        this.queries = queries;
        this.expectations = expectations;
        ConnectionProvider connections = ConnectionProvider.builder("crowd")
                .maxConnections(2_000)
                .pendingAcquireMaxCount(-1)
                .build();
        this.http = HttpClient.create(connections)
                .responseTimeout(Duration.ofSeconds(30))
                .headers(headers ->
                        headers.set("Content-Type", "application/json").set("Authorization", "Bearer " + token));
    }

    /** One answer to each query, learned as what is right. */
    void learn() {
        Flux.fromIterable(queries)
                .concatMap(query -> send(query).doOnNext(answer -> expectations.learn(query, answer.text())))
                .blockLast();
    }

    /** As many at a time, each asking again when it is answered: how many requests a second that makes. */
    double capacity(int atATime, Duration time) {
        Tally tally = new Tally(0);
        AtomicLong end = new AtomicLong(System.nanoTime() + time.toNanos());
        Flux.range(0, atATime)
                .flatMap(one -> ask(tally, System.nanoTime()).repeat(() -> System.nanoTime() < end.get()), atATime)
                .blockLast();
        return tally.count() / (time.toNanos() / 1e9);
    }

    /** So many a second, for as long. Waits for the last answer. */
    void ask(double perSecond, Duration time, Tally tally) {
        long gap = (long) (1e9 / perSecond);
        long start = System.nanoTime();
        long requests = (long) (perSecond * time.toNanos() / 1e9);
        for (long i = 0; i < requests; i++) {
            long due = start + i * gap;
            waitUntil(due);
            underWay.incrementAndGet();
            ask(tally, due).doFinally(end -> underWay.decrementAndGet()).subscribe();
        }
        while (underWay.get() > 0) {
            waitUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private Mono<Void> ask(Tally tally, long due) {
        return Mono.defer(() -> {
            String query = queries.get(Math.floorMod(turn.getAndIncrement(), queries.size()));
            return send(query)
                    .doOnNext(answer -> tally.add(
                            expectations.judge(query, answer.status(), answer.text()),
                            System.nanoTime() - due,
                            answer.text()))
                    .onErrorResume(failure -> {
                        tally.add(Verdict.WRONG, System.nanoTime() - due, failure.toString());
                        return Mono.empty();
                    })
                    .then();
        });
    }

    private Mono<Received> send(String query) {
        byte[] body = query.getBytes(StandardCharsets.UTF_8);
        return http.post()
                .uri(address)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                .responseSingle((response, bytes) -> bytes.asString(StandardCharsets.UTF_8)
                        .map(text -> new Received(response.status().code(), text)));
    }

    private record Received(int status, String text) {}
}
