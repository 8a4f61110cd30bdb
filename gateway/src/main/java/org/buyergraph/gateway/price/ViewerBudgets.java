package org.buyergraph.gateway.price;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.util.Map;
import java.util.Objects;
import org.buyergraph.gateway.graphql.CallBudget;
import org.buyergraph.gateway.graphql.Given;
import org.buyergraph.gateway.graphql.TooDearException;
import org.buyergraph.gateway.security.identity.PerViewerKind;
import org.buyergraph.gateway.security.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds a document's price against the budget of whoever asks. What is remembered makes no difference: the same document is always
 * taken or always refused, and a refusal does not tell what others have read.
 */
@Component
final class ViewerBudgets implements CallBudget {
    private final Prices prices;
    private final PerViewerKind<Integer> budgets;

    ViewerBudgets(Prices prices, BudgetProperties budgets) {
        this.prices = prices;
        this.budgets = budgets.perKind();
    }

    @Override
    public boolean isNeverExceeded(Document document) {
        int least = budgets.all().mapToInt(Integer::intValue).min().orElse(0);
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .allMatch(operation -> Asker.ofEachKind()
                        .allMatch(asker -> prices.ofOperation(document, operation, null, asker)
                                        .calls()
                                <= least));
    }

    @Override
    public void require(Document document, @Nullable String operation, Map<String, Object> variables, Given given) {
        Viewer viewer = (Viewer) given.of(Viewer.class);
        Price price = prices.of(document, operation, variables, Asker.of(viewer));
        int budget = budgets.of(viewer);
        if (price.calls() > budget) {
            throw new TooDearException(price.calls(), budget, Objects.requireNonNullElse(price.dearest(), ""));
        }
    }
}
