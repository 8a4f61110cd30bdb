package org.buyergraph.spi;

/** A record that came along with an answer and is itself the answer to another question. */
public record Seed<K, V>(Question<K, V> question, K key, V value) {}
