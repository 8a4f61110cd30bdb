package org.buyergraph.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;

/**
 * Turns rows, which come in the vendor's order, into one reply per key. A row that cannot be read fails the key that it
 * belongs to and no other; one that does not even tell its key may be of any, and fails all that would lack it.
 *
 * @param key of the row; throws when the row tells none
 * @param value reads the row
 * @param seeds what a record answers besides
 */
public record Rows<K, V>(
        Backend backend, Function<Json, K> key, Function<Json, V> value, Function<V, List<Seed<?, ?>>> seeds) {
    /** As the last row: stands for those left unread, because a lookup reads so many pages and no more. */
    public static final Json UNREAD = Json.parse(new byte[] {'{', '}'});

    /** One record a key; a key without a row does not exist. */
    public Flux<Reply<K, V>> oneEach(Set<K> keys, Flux<Json> rows) {
        return rows.collectList().flatMapIterable(read -> oneEach(keys, read));
    }

    private List<Reply<K, V>> oneEach(Set<K> keys, List<Json> rows) {
        Map<K, Reply<K, V>> found = new HashMap<>();
        boolean nameless = false;
        for (Json row : rows) {
            K owner = keyOf(row);
            if (owner != null) {
                found.put(owner, reply(owner, row));
            }
            nameless |= owner == null && row != UNREAD;
        }
        BackendException unknown = nameless ? nameless() : rows.contains(UNREAD) ? tooMany() : null;
        return keys.stream()
                .map(asked -> found.getOrDefault(
                        asked, unknown == null ? Reply.missing(asked) : Reply.failed(asked, unknown)))
                .toList();
    }

    /** What is not among the rows does not exist only if all of them were read. */
    private BackendException tooMany() {
        return BackendException.badResponse(backend, "more pages than the keys asked for fill");
    }

    private BackendException nameless() {
        return BackendException.badResponse(backend, "a row that does not tell what it belongs to");
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
     * @param read the rows of some of the keys
     * @param identity tells a row that was read twice, because the collection moved between two pages
     */
    public Flux<Reply<K, Listing<V>>> listEach(
            Set<K> keys, Function<Set<K>, Flux<Json>> read, Function<V, Object> identity) {
        return apart(keys, read, (some, rows) -> lists(some, rows, identity));
    }

    /**
     * Reads for all keys at once. Where rows were left unread, because the keys together have more than a lookup reads,
     * each half of them is asked for by itself: what one key gets does not depend on what else was asked. Where several calls
     * fail at the same moment, the first tells why.
     */
    public static <K, R> Flux<R> apart(
            Set<K> keys, Function<Set<K>, Flux<Json>> read, BiFunction<Set<K>, List<Json>, Flux<R>> replies) {
        return read.apply(keys)
                .collectList()
                .flatMapMany(rows -> keys.size() > 1 && rows.contains(UNREAD)
                        ? halves(keys).flatMap(half -> apart(half, read, replies))
                        : replies.apply(keys, rows))
                .onErrorMap(Exceptions::isMultiple, failures -> Exceptions.unwrapMultiple(failures)
                        .get(0));
    }

    private static <K> Flux<Set<K>> halves(Set<K> keys) {
        List<K> all = List.copyOf(keys);
        int middle = all.size() / 2;
        return Flux.just(all.subList(0, middle), all.subList(middle, all.size()))
                .map(half -> (Set<K>) new LinkedHashSet<>(half));
    }

    /** One list a key, of rows that were read for these keys alone. */
    public Flux<Reply<K, Listing<V>>> lists(Set<K> keys, List<Json> rows, Function<V, Object> identity) {
        Map<K, Gathered<V>> gathered = new LinkedHashMap<>();
        keys.forEach(asked -> gathered.put(asked, new Gathered<>(new LinkedHashMap<>(), new ArrayList<>())));
        for (Json row : rows) {
            if (row != UNREAD) {
                gather(gathered, row, identity);
            }
        }
        boolean truncated = rows.contains(UNREAD);
        return Flux.fromIterable(gathered.entrySet()).map(each -> listing(each.getKey(), each.getValue(), truncated));
    }

    private record Gathered<V>(Map<Object, V> records, List<BackendException> holes) {}

    private void gather(Map<K, Gathered<V>> gathered, Json row, Function<V, Object> identity) {
        K owner = keyOf(row);
        if (owner == null) {
            BackendException nameless = nameless();
            gathered.values().forEach(any -> any.holes().add(nameless));
            return;
        }
        Gathered<V> own = gathered.get(owner);
        if (own == null) {
            return;
        }
        try {
            V record = value.apply(row);
            own.records().putIfAbsent(identity.apply(record), record);
        } catch (RuntimeException unreadable) {
            own.holes().add(cannotRead(unreadable));
        }
    }

    /** A list with a hole is not a list: totals and counts would be wrong without a word. */
    private Reply<K, Listing<V>> listing(K asked, Gathered<V> own, boolean truncated) {
        if (!own.holes().isEmpty()) {
            return Reply.failed(asked, own.holes().get(0));
        }
        Collection<V> records = own.records().values();
        List<Seed<?, ?>> also = new ArrayList<>();
        records.forEach(record -> also.addAll(seeds.apply(record)));
        return Reply.found(asked, new Listing<>(List.copyOf(records), truncated), also);
    }

    private @Nullable K keyOf(Json row) {
        if (row == UNREAD) {
            return null;
        }
        try {
            return key.apply(row);
        } catch (RuntimeException keyless) {
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
