package org.buyergraph.gateway.catalog;

import java.util.Currency;
import java.util.List;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.Plan;
import org.buyergraph.catalog.ProductKind;
import org.jspecify.annotations.Nullable;

/** Which plans are wanted; what is left out is all the same. */
record PlanFilter(
        @Nullable List<String> codes,
        @Nullable List<ProductKind> kinds,
        @Nullable List<Deployment> deployments,
        @Nullable List<Currency> currencies,
        @Nullable List<Integer> termMonths) {
    static final PlanFilter ALL = new PlanFilter(null, null, null, null, null);

    boolean wants(Plan plan) {
        return isOneOf(codes, plan.code())
                && isOneOf(kinds, plan.kind())
                && (deployments == null || runsThere(plan, deployments))
                && (currencies == null || hasPriceIn(plan, currencies))
                && isOneOf(termMonths, plan.termMonths());
    }

    private static <T> boolean isOneOf(@Nullable List<T> wanted, @Nullable T held) {
        return wanted == null || (held != null && wanted.contains(held));
    }

    private static boolean runsThere(Plan plan, List<Deployment> there) {
        boolean onBothSides = plan.deployment() == Deployment.EITHER;
        boolean oneIsWanted = there.contains(Deployment.SAAS) || there.contains(Deployment.SELF_MANAGED);
        return there.contains(plan.deployment()) || (onBothSides && oneIsWanted);
    }

    private static boolean hasPriceIn(Plan plan, List<Currency> currencies) {
        return plan.prices().stream()
                .anyMatch(price -> currencies.contains(price.price().currency()));
    }
}
