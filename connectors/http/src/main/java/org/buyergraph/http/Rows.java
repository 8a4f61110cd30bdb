package org.buyergraph.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/**
 * Turns rows, which come in the vendor's order, into one reply per key. A row that cannot be read fails the key that it
 * belongs to and no other; one that does not even tell its key is logged and left out.
 *
 * @param key of the row; throws when the row tells none
 * @param value reads the row
 * @param seeds what a record answers besides
 */
public record Rows<K, V>(
        Backend backend, Function<Json, K> key, Function<Json, V> value, Function<V, List<Seed<?, ?>>> seeds) {
    /** As the last row: stands for those left unread, because a lookup reads so many pages and no more. */
    public static final Json UNREAD = Json.parse(new byte[] {'{', '}'});

    private static final Logger log = LoggerFactory.getLogger(Rows.class);

    /** One record a key; a key without a row does not exist. */
    public Flux<Reply<K, V>> oneEach(Set<K> keys, Flux<Json> rows) {
        return rows.collectList().flatMapIterable(read -> {
            Map<K, Reply<K, V>> found = new HashMap<>();
            read.forEach(row -> put(found, row));
            return keys.stream()
                    .map(asked -> found.getOrDefault(asked, absent(asked, read)))
                    .toList();
        });
    }

    /** What is not among the rows does not exist only if all of them were read. */
    private Reply<K, V> absent(K asked, List<Json> read) {
        return read.contains(UNREAD)
                ? Reply.failed(asked, BackendException.badResponse(backend, "more pages than the keys asked for fill"))
                : Reply.missing(asked);
    }

    private void put(Map<K, Reply<K, V>> found, Json row) {
        K owner = keyOf(row);
        if (owner != null) {
            found.put(owner, reply(owner, row));
        }
    }

    private Reply<K, V> reply(K owner, Json row) {
        try {
            V record = value.apply(row);
            return Reply.found(owner, record, seeds.apply(record));
        } catch (RuntimeException unreadable) {
            return Reply.failed(owner, cannotRead(unreadable));
        }
    }

    /**
     * All records of each key, in the vendor's order. An empty list is an answer.
     *
     * @param identity tells a row that was read twice, because the collection moved between two pages
     * @param limit the most rows that are read for all keys together; where it was reached no list is surely whole
     */
    public Flux<Reply<K, Listing<V>>> listEach(Set<K> keys, Flux<Json> rows, Function<V, Object> identity, int limit) {
        return rows.collectList().flatMapIterable(read -> {
            Map<K, Gathered<V>> gathered = new HashMap<>();
            keys.forEach(asked -> gathered.put(asked, new Gathered<>(new LinkedHashMap<>(), new ArrayList<>())));
            read.forEach(row -> gather(gathered, row, identity));
            return keys.stream()
                    .map(asked -> listing(asked, gathered.get(asked), read.size() >= limit || read.contains(UNREAD)))
                    .toList();
        });
    }

    private record Gathered<V>(Map<Object, V> records, List<BackendException> unreadable) {}

    private void gather(Map<K, Gathered<V>> gathered, Json row, Function<V, Object> identity) {
        K owner = keyOf(row);
        Gathered<V> own = owner == null ? null : gathered.get(owner);
        if (own == null) {
            return;
        }
        try {
            V record = value.apply(row);
            own.records().putIfAbsent(identity.apply(record), record);
        } catch (RuntimeException unreadable) {
            own.unreadable().add(cannotRead(unreadable));
        }
    }

    /** A list with a hole is not a list: totals and counts would be wrong without a word. */
    private Reply<K, Listing<V>> listing(K asked, @Nullable Gathered<V> own, boolean truncated) {
        if (own == null) {
            return Reply.found(asked, Listing.empty());
        }
        if (!own.unreadable().isEmpty()) {
            return Reply.failed(asked, own.unreadable().get(0));
        }
        List<V> records = List.copyOf(own.records().values());
        List<Seed<?, ?>> also = new ArrayList<>();
        records.forEach(record -> also.addAll(seeds.apply(record)));
        return Reply.found(asked, new Listing<>(records, truncated), also);
    }

    private @Nullable K keyOf(Json row) {
        if (row == UNREAD) {
            return null;
        }
        try {
            return key.apply(row);
        } catch (RuntimeException keyless) {
            log.warn("{} sent a row that does not tell what it belongs to: {}", backend, keyless.getMessage());
            return null;
        }
    }

    /** What a row needs besides may be lacking for a reason of its own. */
    private BackendException cannotRead(RuntimeException unreadable) {
        return unreadable instanceof BackendException known
                ? known
                : BackendException.badResponse(
                        backend, "a row that cannot be read: " + unreadable.getMessage(), unreadable);
    }
}
