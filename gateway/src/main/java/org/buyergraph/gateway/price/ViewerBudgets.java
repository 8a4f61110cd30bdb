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
import org.buyergraph.gateway.security.identity.ViewerKind;
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
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .allMatch(operation -> Asker.ofEachKind()
                        .allMatch(asker -> prices.ofOperation(document, operation, null, asker)
                                        .calls()
                                <= budgetOf(asker)));
    }

    private int budgetOf(Asker asker) {
        if (asker.isNobody()) {
            return budgets.nobody();
        }
        return switch (ViewerKind.of(asker.kind())) {
            case CUSTOMER -> budgets.customer();
            case NAMESPACE -> budgets.namespace();
            case PARTNER -> budgets.partner();
            case SUPPORT -> budgets.support();
        };
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
