package org.buyergraph.gateway.facts;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long whoever passes an answer on may keep it. A request that has one, among its attributes, is a public read; whichever road
 * makes its answer notes here how long all of that is believed.
 */
public final class ShelfLife {
    private static final String ATTRIBUTE = ShelfLife.class.getName();

    private volatile @Nullable Duration left;

    /** Of a request that is a public read from here on. */
    public static ShelfLife in(Map<String, Object> attributes) {
        ShelfLife life = new ShelfLife();
        attributes.put(ATTRIBUTE, life);
        return life;
    }

    /** Whether the request is a public read. */
    public static boolean isWanted(Map<String, Object> attributes) {
        return attributes.containsKey(ATTRIBUTE);
    }

    /** @param left null where the answer is for nobody to keep */
    public static void note(Map<String, Object> attributes, @Nullable Duration left) {
        if (attributes.get(ATTRIBUTE) instanceof ShelfLife life) {
            life.left = left;
        }
    }

    /** Null where nothing was noted, and where the answer is for nobody to keep. */
    public @Nullable Duration left() {
        return left;
    }
}
