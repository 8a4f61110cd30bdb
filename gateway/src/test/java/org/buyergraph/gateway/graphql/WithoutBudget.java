package org.buyergraph.gateway.graphql;

import graphql.language.Document;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whatever is asked may be asked. */
final class WithoutBudget implements CallBudget {
    @Override
    public boolean isNeverExceeded(Document document) {
        return true;
    }

    @Override
    public void require(Document document, @Nullable String operation, Map<String, Object> variables, Given given) {}
}
