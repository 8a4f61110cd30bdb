package org.buyergraph.gateway.catalog;

import java.util.Currency;
import java.util.List;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.Plan;
import org.buyergraph.catalog.ProductKind;
import org.jspecify.annotations.Nullable;

/** Which plans are wanted; what is left out is all the same. */
record PlanFilter(
        @Nullable List<ProductKind> kinds,
        @Nullable List<Deployment> deployments,
        @Nullable Currency currency) {
    static final PlanFilter ALL = new PlanFilter(null, null, null);

    boolean wants(Plan plan) {
        return (kinds == null || kinds.contains(plan.kind()))
                && (deployments == null || runsThere(plan, deployments))
                && (currency == null || hasPriceIn(plan, currency));
    }

    private static boolean runsThere(Plan plan, List<Deployment> there) {
        boolean onBothSides = plan.deployment() == Deployment.EITHER;
        boolean oneIsWanted = there.contains(Deployment.SAAS) || there.contains(Deployment.SELF_MANAGED);
        return there.contains(plan.deployment()) || (onBothSides && oneIsWanted);
    }

    private static boolean hasPriceIn(Plan plan, Currency currency) {
        return plan.prices().stream().anyMatch(price -> price.price().currency().equals(currency));
    }
}
