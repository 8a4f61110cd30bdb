package org.buyergraph.gateway.facts;

import java.util.function.Supplier;
import org.buyergraph.spi.Question;
import org.jspecify.annotations.Nullable;

/** Decides what one viewer gets to see of the answers of one request: all of it, a part, or nothing. */
public interface Guard {
    /**
     * Whether the answer itself is what the viewer's right to it rests on, so that it must be as young as any ground of a
     * right.
     */
    default boolean restsOn(Question<?, ?> question) {
        return false;
    }

    /**
     * What the viewer may see of the answer.
     *
     * @param answer asks when it is called: where the key alone decides, it is not
     */
    <K, V> Fact<V> show(Question<K, V> question, K key, Supplier<Fact<V>> answer);

    /** Whether what is asked by the key, or concluded from it, can be for the viewer at all. */
    Fact<Boolean> mayBeShown(Class<?> subject, Object key);

    /** What the viewer may see of what was concluded. */
    <V> Fact<V> show(Conclusion<?, V> conclusion, V outcome);

    /** Whether the answer is shown to whoever asks, so that there is nothing to guess. */
    default boolean isPublic(Question<?, ?> question) {
        return false;
    }

    /** Whether anything is hidden from the viewer that others may see. */
    boolean hides();

    /**
     * Whether the viewer would be shown anything of what is remembered. Where that cannot be told, they would not.
     *
     * @param remembered null: nothing is
     */
    <V> Fact<Boolean> mayShow(Question<?, V> question, @Nullable V remembered);

    /** Reads all that a denial can rest on. */
    Fact<?> grounds(Question<?, ?> question);
}
