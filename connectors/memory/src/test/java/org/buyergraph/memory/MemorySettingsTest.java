package org.buyergraph.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MemorySettingsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({
        "CATALOG, PT1H, PT45M, PT24H, PT1M, 8",
        "RECORD, PT5M, PT4M, PT24H, PT1M, 32",
        "LIST, PT1M, PT45S, PT24H, PT1M, 32",
        "USAGE, PT1M, PT45S, PT1H, PT1M, 16",
        "GRANT, PT0S, PT0S, PT0S, PT0S, 0"
    })
    void theDefaults(Kind kind, Duration fresh, Duration refresh, Duration stale, Duration missing, int megabytes) {
        assertThat(MemorySettings.PRESETS.of(question(kind)))
                .isEqualTo(new Freshness(fresh, refresh, stale, missing, megabytes * 1024L * 1024));
    }

    @ParameterizedTest
    @EnumSource
    void everyPresetIsItselfInOrder(Kind kind) {
        Freshness preset = Freshness.of(kind);

        assertThat(preset.refresh()).isLessThanOrEqualTo(preset.fresh());
        assertThat(preset.fresh()).isLessThanOrEqualTo(preset.stale());
    }

    @Test
    void oneQuestionMayDoOtherwiseAndKeepsTheRest() {
        MemorySettings settings = settings(new Custom(MINUTE, MINUTE, null, null, 7L));

        assertThat(settings.of(question(Kind.RECORD)))
                .isEqualTo(new Freshness(MINUTE, MINUTE, Duration.ofDays(1), MINUTE, 7));
    }

    @Test
    void aContradictionStopsTheStartNamingBothSettings() {
        refused(new Custom(MINUTE, null, null, null, null), Kind.RECORD)
                .hasMessage("memory.questions.name.refresh (PT4M) must not be longer than "
                        + "memory.questions.name.fresh (PT1M).");
        refused(new Custom(null, null, MINUTE, null, null), Kind.RECORD)
                .hasMessage("memory.questions.name.fresh (PT5M) must not be longer than "
                        + "memory.questions.name.stale (PT1M).");
    }

    @Test
    void nothingIsNegative() {
        refused(new Custom(null, MINUTE.negated(), null, null, null), Kind.RECORD)
                .hasMessage("memory.questions.name.refresh must not be negative.");
        refused(new Custom(null, null, null, MINUTE.negated(), null), Kind.RECORD)
                .hasMessage("memory.questions.name.missing must not be negative.");
        refused(new Custom(null, null, null, null, -1L), Kind.RECORD)
                .hasMessage("memory.questions.name.size must not be negative.");
        assertThatThrownBy(() -> new Bound(MINUTE.negated(), null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGrantCannotBeMadeToBeRemembered() {
        refused(new Custom(MINUTE, null, null, null, null), Kind.GRANT)
                .hasMessage("memory.questions.name must go: what unlocks something is never remembered.");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(
            Custom custom, Kind kind) {
        return assertThatThrownBy(() -> settings(custom).of(question(kind))).isInstanceOf(IllegalStateException.class);
    }

    private static MemorySettings settings(Custom custom) {
        return new MemorySettings(Map.of("name", custom));
    }

    private static Question<Integer, String> question(Kind kind) {
        return Question.one("name", ManualVendor.BACKEND, kind, String.class, value -> Set.of());
    }
}
