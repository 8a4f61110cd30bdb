package org.buyergraph.gateway.facts;

import java.time.Duration;

/**
 * What memory holds of a question.
 *
 * @param freshFor how long the first of the keys to go is believed
 */
public record Held(int keys, Duration freshFor) {
    Held and(Held other) {
        return new Held(keys + other.keys, freshFor.compareTo(other.freshFor) < 0 ? freshFor : other.freshFor);
    }
}
