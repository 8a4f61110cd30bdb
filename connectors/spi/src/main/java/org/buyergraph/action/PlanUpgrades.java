package org.buyergraph.action;

import java.util.Objects;
import java.util.Optional;
import org.buyergraph.catalog.Plan;
import org.buyergraph.catalog.ProductKind;

/** Which plan another one can be upgraded to: of a higher level, that runs in the same place for as long. */
public final class PlanUpgrades {
    private PlanUpgrades() {}

    public static boolean lead(Plan from, Plan to) {
        Optional<PlanLevel> held = level(from);
        return held.isPresent()
                && level(to).filter(level -> level.compareTo(held.get()) > 0).isPresent()
                && from.deployment() == to.deployment()
                && Objects.equals(from.termMonths(), to.termMonths());
    }

    private static Optional<PlanLevel> level(Plan plan) {
        return plan.kind() == ProductKind.BASE ? PlanLevel.ofCode(plan.code()) : Optional.empty();
    }
}
