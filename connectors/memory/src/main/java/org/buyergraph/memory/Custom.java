package org.buyergraph.memory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Settings of freshness that one question has instead of those of its kind; what is null stays as the kind has it. See {@link
 * Freshness}.
 */
public record Custom(
        @Nullable Duration fresh,
        @Nullable Duration refresh,
        @Nullable Duration stale,
        @Nullable Duration missing,
        @Nullable Long size) {
    Freshness over(Freshness preset) {
        return new Freshness(
                or(fresh, preset.fresh()),
                or(refresh, preset.refresh()),
                or(stale, preset.stale()),
                or(missing, preset.missing()),
                or(size, preset.size()));
    }

    private static <T> T or(@Nullable T custom, T preset) {
        return custom == null ? preset : custom;
    }
}
