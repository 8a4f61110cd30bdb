package org.buyergraph.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.buyergraph.testkit.stub.StubServer;
import org.buyergraph.testkit.stub.Switch;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/**
 * A simulated vendor that costs next to nothing: what the stub answers is asked of it once, and for all copies of the data set, then
 * answered from memory, as late and as seldom as is wanted.
 */
final class FastVendor implements AutoCloseable {
    /** Those of the connection, not of the answer; and the client's own, which must not name its host to the stub. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "content-length",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "host",
            "date",
            "server",
            "upgrade",
            "expect",
            "accept-encoding",
            "content-encoding",
            "vary",
            "http2-settings",
            "matched-stub-id");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final StubServer stub;
    private final Calls calls;
    private final String address;
    private final Recorded refusal;
    private final DisposableServer server;
    private final Map<String, CompletableFuture<Recorded>> answers = new ConcurrentHashMap<>();
    private final SplittableRandom chance = new SplittableRandom(20_261_120);
    private volatile Duration latency = Duration.ZERO;
    private volatile double failures;

    FastVendor(StubServer stub, LoopResources loops, Calls calls) {
        this.stub = stub;
        this.calls = calls;
        int port = Contender.freePort();
        this.address = "http://127.0.0.1:" + port;
        this.refusal = refusal();
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .runOn(loops)
                .httpRequestDecoder(limits -> limits.maxInitialLineLength(32_768))
                .handle(this::answer)
                .bindNow();
    }

    String baseUrl() {
        return address;
    }

    void behave(Duration late, double failureShare) {
        latency = late;
        failures = failureShare;
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        long start = System.nanoTime();
        boolean counts = !isLogin(request.uri());
        if (counts) {
            calls.begin();
        }
        return request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("")
                .flatMap(body -> answer(request, body))
                .transform(this::late)
                .flatMap(answer -> {
                    if (counts) {
                        calls.end(start, System.nanoTime());
                    }
                    return send(answer, response);
                });
    }

    private Mono<Recorded> late(Mono<Recorded> answer) {
        return latency.isZero() ? answer : answer.delayElement(latency);
    }

    private static Mono<Void> send(Recorded answer, HttpServerResponse response) {
        response.status(answer.status());
        response.header("Content-Length", Integer.toString(answer.bytes().length));
        answer.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        return response.sendByteArray(Mono.just(answer.bytes())).then();
    }

    private Mono<Recorded> answer(HttpServerRequest request, String body) {
        if (!isLogin(request.uri()) && fails()) {
            return Mono.just(refusal);
        }
        String asked = request.uri() + "\n" + body;
        int copy = Copies.of(asked);
        String original = copy == 0 ? asked : Copies.rename(asked, 0);
        String key = request.method() + " " + original;
        CompletableFuture<Recorded> answer = answers.computeIfAbsent(key, any -> ask(request, original));
        // Who asked may have lost patience with the stub; the next one will find its answer.
        return Mono.fromFuture(answer, true)
                .doOnNext(known -> forgetFailure(key, known))
                .doOnError(failure -> answers.remove(key))
                .map(known -> inCopy(known, copy));
    }

    private void forgetFailure(String key, Recorded answer) {
        if (answer.status() >= 400 && answer.status() != 404) {
            answers.remove(key);
        }
    }

    private synchronized boolean fails() {
        return failures > 0 && chance.nextDouble() < failures;
    }

    private static boolean isLogin(String uri) {
        return uri.contains("/oauth");
    }

    private static Recorded inCopy(Recorded answer, int copy) {
        return copy == 0 ? answer : answer.with(Copies.rename(answer.text(), copy));
    }

    private CompletableFuture<Recorded> ask(HttpServerRequest request, String original) {
        int end = original.indexOf('\n');
        HttpRequest.Builder asking = HttpRequest.newBuilder(URI.create(stub.baseUrl() + original.substring(0, end)))
                .timeout(Duration.ofSeconds(20))
                .method(
                        request.method().name(),
                        HttpRequest.BodyPublishers.ofString(original.substring(end + 1), StandardCharsets.UTF_8));
        request.requestHeaders().forEach(header -> {
            if (!OF_THE_CONNECTION.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                asking.header(header.getKey(), header.getValue());
            }
        });
        return HTTP.sendAsync(asking.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(this::recorded);
    }

    private Recorded recorded(HttpResponse<String> response) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.headers().map().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, values);
            }
        });
        // Some answers name the vendor's own address.
        return Recorded.of(response.statusCode(), headers, response.body().replace(stub.baseUrl(), address));
    }

    /** How the vendor words that it is not there. */
    private Recorded refusal() {
        stub.switches().add(Switch.onEverything().status(503));
        try {
            HttpResponse<String> response = HTTP.send(
                    HttpRequest.newBuilder(URI.create(stub.baseUrl() + "/")).build(),
                    HttpResponse.BodyHandlers.ofString());
            return recorded(response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            stub.switches().clear();
        }
    }

    @Override
    public void close() {
        server.disposeNow(Duration.ofSeconds(2));
    }
}
