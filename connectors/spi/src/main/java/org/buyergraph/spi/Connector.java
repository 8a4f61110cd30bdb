package org.buyergraph.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source of facts. */
public interface Connector {
    Backend backend();

    List<Answer<?, ?>> answers();

    /** How its host is doing; null where there is no host. */
    default @Nullable Vitals vitals() {
        return null;
    }
}
