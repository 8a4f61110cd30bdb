package org.buyergraph.gateway.graphql;

import org.buyergraph.spi.Question;

/** Says, for a feature, which question a field that is marked {@code @live} asks. */
public interface LiveSource {
    Question<?, ?> liveQuestion();
}
