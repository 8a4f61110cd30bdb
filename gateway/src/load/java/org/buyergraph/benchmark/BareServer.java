package org.buyergraph.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Answers bytes that it was taught: what HTTP alone costs on this stack. */
final class BareServer {
    private static final Map<String, byte[]> ANSWERS = new ConcurrentHashMap<>();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private BareServer() {}

    public static void main(String[] arguments) {
        HttpServer.create()
                .host("127.0.0.1")
                .port(Integer.parseInt(arguments[0]))
                .handle(BareServer::answer)
                .bindNow()
                .onDispose()
                .block();
    }

    static String path(String scenario, int number) {
        return "/" + scenario + "/" + number;
    }

    static void teach(int port, String path, byte @Nullable [] answer) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(answer == null ? new byte[0] : answer))
                .build();
        HTTP.sendAsync(request, HttpResponse.BodyHandlers.discarding()).join();
    }

    private static Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        Mono<byte[]> body = request.receive().aggregate().asByteArray().defaultIfEmpty(new byte[0]);
        if (request.method().name().equals("PUT")) {
            return body.doOnNext(taught -> ANSWERS.put(request.uri(), taught))
                    .then(response.status(204).send());
        }
        return body.flatMap(read -> {
            byte[] answer = ANSWERS.getOrDefault(request.uri(), new byte[0]);
            return response.header("Content-Type", "application/json")
                    .header("Content-Length", Integer.toString(answer.length))
                    .sendByteArray(Mono.just(answer))
                    .then();
        });
    }
}
