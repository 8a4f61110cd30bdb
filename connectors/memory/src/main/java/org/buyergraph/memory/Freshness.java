package org.buyergraph.memory;

import java.time.Duration;
import org.buyergraph.spi.Kind;

/**
 * How long the answers to one question are believed.
 *
 * @param fresh younger than this, an answer is served without asking
 * @param refresh from this age on, a served answer is also read anew, behind its asker; as long as fresh: never
 * @param stale younger than this, an answer is served when the backend cannot answer
 * @param missing how long "no such record" is believed
 * @param size the most that is kept, in bytes as estimated
 */
public record Freshness(Duration fresh, Duration refresh, Duration stale, Duration missing, long size) {
    /** Nothing is kept, whatever is asked is asked. */
    static final Freshness NONE = new Freshness(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0);

    /**
     * How long "no such record" is believed where nothing else is set. It may be made any moment: a minute spares a vendor the
     * guessing of numbers.
     */
    public static final Duration MISSING = Duration.ofMinutes(1);

    private static final long MEGABYTE = 1 << 20;

    /** The preset of a kind. Each is what a buyer would forgive, and what a vendor's quota can bear. */
    public static Freshness of(Kind kind) {
        return switch (kind) {
            // Prices change with weeks of notice; a day of a vendor's absence should not empty the shop.
            case CATALOG -> preset(Duration.ofHours(1), Duration.ofMinutes(45), Duration.ofDays(1), 8);
            // People change records by hand, a few times a year; who just did so says it, and it is forgotten at once.
            case RECORD -> preset(Duration.ofMinutes(5), Duration.ofMinutes(4), Duration.ofDays(1), 32);
            // A buyer looks for what was just bought: a minute is as long as a page is reloaded in hope.
            case LIST -> preset(Duration.ofMinutes(1), Duration.ofSeconds(45), Duration.ofDays(1), 32);
            // Moves by itself all day: after an hour it says more about the past than about now.
            case USAGE -> preset(Duration.ofMinutes(1), Duration.ofSeconds(45), Duration.ofHours(1), 16);
            // What unlocks something is live or it is an error.
            case GRANT -> NONE;
        };
    }

    private static Freshness preset(Duration fresh, Duration refresh, Duration stale, long megabytes) {
        return new Freshness(fresh, refresh, stale, MISSING, megabytes * MEGABYTE);
    }
}
