package org.buyergraph.gitlab;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.http.Json;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Reply;
import org.jspecify.annotations.Nullable;

/** Several keys in one GraphQL document: each has fields under aliases of its own, which its place among the keys names. */
record GitlabAliases<K>(Backend backend, List<K> keys) {

    /** Reads what a key's fields say; null where they say nothing. */
    interface Reader<K, V> {
        @Nullable V read(K key, int place, Json data);
    }

    String document(IntFunction<String> fields) {
        return IntStream.range(0, keys.size()).mapToObj(fields).collect(Collectors.joining(" ", "query { ", " }"));
    }

    <V> List<Reply<K, V>> replies(Json answer, Reader<K, V> reader) {
        if (!answer.has("data")) {
            throw BackendException.badResponse(backend, "it does not take our document");
        }
        Json data = answer.child("data");
        boolean whole = answer.list("errors").isEmpty();
        return IntStream.range(0, keys.size())
                .mapToObj(place -> reply(place, data, whole, reader))
                .toList();
    }

    /** Where there are errors, nothing is told from not told. */
    private <V> Reply<K, V> reply(int place, Json data, boolean whole, Reader<K, V> reader) {
        K key = keys.get(place);
        try {
            V value = reader.read(key, place, data);
            if (value != null) {
                return Reply.found(key, value);
            }
        } catch (RuntimeException unreadable) {
            return Reply.failed(key, BackendException.badResponse(backend, "a row that cannot be read", unreadable));
        }
        return whole
                ? Reply.missing(key)
                : Reply.failed(key, BackendException.badResponse(backend, "a document half answered"));
    }
}
