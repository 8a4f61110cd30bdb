package org.buyergraph.memory;

import java.util.HashMap;
import java.util.Map;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.jspecify.annotations.Nullable;

/** One remembered reply, found or missing. */
final class Entry<K, V> implements Remembered<K, V> {
    private final Known<K, V> known;
    private final About about;
    private final long readAt;
    private final int weight;
    private final long freshUntil;
    private volatile long refreshFrom;
    private volatile boolean retired;
    private volatile @Nullable Map<Question<?, ?>, Map<Object, Object>> also;

    /**
     * @param known the reply as a hit hands it out
     * @param readAt when the reading began, on the ticker
     * @param refreshFrom when a hit may first start a refresh, on the ticker
     * @param freshUntil when it is no longer believed, on the ticker
     */
    Entry(Known<K, V> known, About about, long readAt, long refreshFrom, long freshUntil, int weight) {
        this.known = known;
        this.about = about;
        this.readAt = readAt;
        this.refreshFrom = refreshFrom;
        this.freshUntil = freshUntil;
        this.weight = weight;
    }

    K key() {
        return known.reply().key();
    }

    @Override
    public Known<K, V> known() {
        return known;
    }

    @Override
    @SuppressWarnings("unchecked") // filed under its own question
    public <L, W> @Nullable W also(Question<L, W> question, L key) {
        Map<Question<?, ?>, Map<Object, Object>> index = also;
        if (index == null) {
            index = index();
            also = index;
        }
        Map<Object, Object> records = index.get(question);
        return records == null ? null : (W) records.get(key);
    }

    /** Made once, by the first who looks: a list carries each of its rows. */
    private Map<Question<?, ?>, Map<Object, Object>> index() {
        Map<Question<?, ?>, Map<Object, Object>> index = new HashMap<>();
        if (known.reply() instanceof Reply.Found<K, V> found) {
            found.also().forEach(seed -> index.computeIfAbsent(seed.question(), first -> new HashMap<>())
                    .putIfAbsent(seed.key(), seed.value()));
        }
        return index;
    }

    About about() {
        return about;
    }

    int weight() {
        return weight;
    }

    boolean isFound() {
        return known.reply() instanceof Reply.Found;
    }

    long age(long now) {
        return now - readAt;
    }

    boolean isYoungerThan(Entry<K, V> other) {
        return readAt - other.readAt > 0;
    }

    boolean isDueForRefresh(long now) {
        return now - refreshFrom >= 0;
    }

    @Override
    public long readAt() {
        return readAt;
    }

    @Override
    public boolean isRetired() {
        return retired;
    }

    @Override
    public long restsUntil() {
        return isFound() && refreshFrom - freshUntil < 0 ? refreshFrom : freshUntil;
    }

    @Override
    public long freshUntil() {
        return freshUntil;
    }

    /** The shelf holds it no longer. */
    void retire() {
        retired = true;
    }

    void restUntil(long then) {
        refreshFrom = then;
    }
}
