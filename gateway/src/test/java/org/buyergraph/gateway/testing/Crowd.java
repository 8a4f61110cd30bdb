package org.buyergraph.gateway.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many clients that send the same request at once, each on a connection of its own. */
public record Crowd(List<CompletableFuture<HttpResponse<String>>> members) {
    /** Far more than any of them should need. */
    public static final Duration BOUND = Duration.ofSeconds(60);

    public static Crowd of(int size, URI address, String token, String document) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(BOUND)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + document.replace("\"", "\\\"") + "\"}"))
                .build();
        return new Crowd(IntStream.range(0, size)
                .mapToObj(one -> http.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList());
    }

    /** Some of them go away without waiting; what is left are the others. */
    public Crowd without(int leavers) {
        members.subList(0, leavers).forEach(leaver -> leaver.cancel(true));
        return new Crowd(members.subList(leavers, members.size()));
    }

    /** The different answers that they get. */
    public Set<String> answers() {
        return members.stream()
                .map(one -> one.orTimeout(BOUND.toSeconds(), TimeUnit.SECONDS).join())
                .map(HttpResponse::body)
                .collect(Collectors.toSet());
    }
}
