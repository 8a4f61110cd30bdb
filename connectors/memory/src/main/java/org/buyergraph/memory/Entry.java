package org.buyergraph.memory;

import org.buyergraph.spi.Reply;

/** One remembered reply, found or missing. */
final class Entry<K, V> {
    private final Known<K, V> known;
    private final About about;
    private final long readAt;
    private final int weight;
    private volatile long refreshFrom;

    /**
     * @param known the reply as a hit hands it out
     * @param readAt when the reading began, on the ticker
     * @param refreshFrom when a hit may first start a refresh, on the ticker
     */
    Entry(Known<K, V> known, About about, long readAt, long refreshFrom, int weight) {
        this.known = known;
        this.about = about;
        this.readAt = readAt;
        this.refreshFrom = refreshFrom;
        this.weight = weight;
    }

    K key() {
        return known.reply().key();
    }

    Known<K, V> known() {
        return known;
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

    void restUntil(long then) {
        refreshFrom = then;
    }
}
