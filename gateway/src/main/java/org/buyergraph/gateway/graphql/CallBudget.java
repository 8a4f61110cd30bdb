package org.buyergraph.gateway.graphql;

import graphql.language.Document;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many calls to backends a document may make, by who asks: known before it runs. */
public interface CallBudget {
    /** Whether it is within that of each who may ask, whatever the variables. */
    boolean isNeverExceeded(Document document);

    /** @throws TooDearException where it may make more than whoever asks may have made */
    void require(Document document, @Nullable String operation, Map<String, Object> variables, Given given);
}
