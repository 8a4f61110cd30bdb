package org.buyergraph.spi;

import java.util.List;

/** A source of facts. */
public interface Connector {
    Backend backend();

    List<Answer<?, ?>> answers();
}
