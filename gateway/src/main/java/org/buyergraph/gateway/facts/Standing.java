package org.buyergraph.gateway.facts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.buyergraph.memory.Remembered;
import org.jspecify.annotations.Nullable;

/**
 * What an answer stands on that was made of remembered facts alone. It stands while each of them does: none was replaced or
 * forgotten, none is due to be read anew, and none that a right rests on is older than such a thing may be.
 */
public final class Standing {
    private final Remembered<?, ?>[] parts;
    private final long until;
    private final long freshUntil;

    private Standing(Remembered<?, ?>[] parts, long until, long freshUntil) {
        this.parts = parts;
        this.until = until;
        this.freshUntil = freshUntil;
    }

    static Standing on(
            Collection<Remembered<?, ?>> shown, Collection<Remembered<?, ?>> grounds, Duration oldestGround) {
        List<Remembered<?, ?>> parts = new ArrayList<>(shown);
        parts.addAll(grounds);
        long until = Long.MAX_VALUE;
        long freshUntil = Long.MAX_VALUE;
        long origin = parts.isEmpty() ? 0 : parts.get(0).readAt(); // the ticker may count from anywhere
        for (Remembered<?, ?> part : parts) {
            until = Math.min(until, part.restsUntil() - origin);
            freshUntil = Math.min(freshUntil, part.freshUntil() - origin);
        }
        for (Remembered<?, ?> ground : grounds) {
            until = Math.min(until, ground.readAt() - origin + oldestGround.toNanos());
        }
        return new Standing(parts.toArray(Remembered<?, ?>[]::new), origin + until, origin + freshUntil);
    }

    /** @param now on memory's ticker */
    public boolean stands(long now) {
        if (parts.length > 0 && now - until >= 0) {
            return false;
        }
        for (Remembered<?, ?> part : parts) {
            if (part.isRetired()) {
                return false;
            }
        }
        return true;
    }

    /** For how long all of it is believed; null where it stands on nothing. */
    public @Nullable Duration believedFor(long now) {
        return parts.length == 0 ? null : Duration.ofNanos(freshUntil - now);
    }

    public int size() {
        return parts.length;
    }
}
