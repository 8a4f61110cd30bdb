package org.buyergraph.memory;

import java.time.Duration;
import java.util.Map;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Question;

/**
 * Settings of memory: how long answers are believed, by kind and by question.
 *
 * @param questions by a question's name, what it does otherwise than its kind; names that nobody answers are ignored, since
 *     a connector may be switched off
 */
public record MemorySettings(Map<String, Custom> questions) {
    public static final MemorySettings PRESETS = new MemorySettings(Map.of());

    public MemorySettings {
        questions = Map.copyOf(questions);
    }

    /** How long answers to the question are believed; refuses a contradiction in a sentence that names the setting. */
    public Freshness of(Question<?, ?> question) {
        Custom custom = questions.get(question.name());
        Freshness preset = Freshness.of(question.kind());
        if (custom == null) {
            return preset;
        }
        String setting = "memory.questions." + question.name();
        if (question.kind() == Kind.GRANT) {
            throw new IllegalStateException(setting + " must go: what unlocks something is never remembered.");
        }
        return checked(setting, custom.over(preset));
    }

    private static Freshness checked(String setting, Freshness freshness) {
        inOrder(setting, "refresh", freshness.refresh(), "fresh", freshness.fresh());
        inOrder(setting, "fresh", freshness.fresh(), "stale", freshness.stale());
        notNegative(setting, "refresh", freshness.refresh());
        notNegative(setting, "missing", freshness.missing());
        if (freshness.size() < 0) {
            throw new IllegalStateException("%s.size must not be negative.".formatted(setting));
        }
        return freshness;
    }

    private static void inOrder(String setting, String less, Duration lesser, String more, Duration greater) {
        if (lesser.compareTo(greater) > 0) {
            throw new IllegalStateException("%s.%s (%s) must not be longer than %s.%s (%s)."
                    .formatted(setting, less, lesser, setting, more, greater));
        }
    }

    private static void notNegative(String setting, String name, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalStateException("%s.%s must not be negative.".formatted(setting, name));
        }
    }
}
