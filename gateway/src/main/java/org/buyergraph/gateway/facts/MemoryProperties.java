package org.buyergraph.gateway.facts;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.buyergraph.memory.Custom;
import org.buyergraph.memory.MemorySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of memory.
 *
 * @param refreshAbove the share of a backend's quota down to which hits are refreshed behind their askers: who waits needs the rest
 * @param questions by a question's name, what it does otherwise than its kind
 */
@ConfigurationProperties("gateway.memory")
record MemoryProperties(
        @DefaultValue("0.2") double refreshAbove,
        @DefaultValue Map<String, OfQuestion> questions) {
    /**
     * See {@link org.buyergraph.memory.Freshness}; what is not set stays as the question's kind has it.
     *
     * @param size the most that is kept, by estimated weight
     */
    record OfQuestion(
            @Nullable Duration fresh,
            @Nullable Duration refresh,
            @Nullable Duration stale,
            @Nullable Duration missing,
            @Nullable DataSize size) {
        Custom custom() {
            return new Custom(fresh, refresh, stale, missing, size == null ? null : size.toBytes());
        }
    }

    MemorySettings settings() {
        Map<String, Custom> customs = new HashMap<>();
        questions.forEach((name, setting) -> customs.put(name, setting.custom()));
        return new MemorySettings(customs);
    }
}
