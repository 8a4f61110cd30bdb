package org.buyergraph.gateway.facts;

import org.buyergraph.spi.Question;

/** A key of a question that has to be read before a resolver can go on, and for what: to be shown, or to judge a right by. */
public record Want<K, V>(Question<K, V> question, K key, boolean isGround) {}
