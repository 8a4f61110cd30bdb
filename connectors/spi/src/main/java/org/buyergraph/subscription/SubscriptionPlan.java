package org.buyergraph.subscription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.id.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * A plan that a subscription is on.
 *
 * @param id of the plan on this version of the subscription, which orders name it by
 * @param planId the plan in the catalog that it was sold from
 * @param planCode the plan's stable code, such as {@code premium}; absent where there is none
 */
public record SubscriptionPlan(
        @Nullable String id,
        String name,
        @Nullable PlanId planId,
        @Nullable String planCode,
        ProductKind kind,
        Deployment deployment,
        List<Charge> charges) {
    private static final Comparator<Charge> WHAT_IS_COUNTED_FIRST = Comparator.comparing(Charge::kind);

    public SubscriptionPlan {
        charges = List.copyOf(charges);
    }

    boolean isInForce(LocalDate day) {
        return charges.stream().anyMatch(charge -> charge.inForce(day).isPresent());
    }

    /** A recurring one before one that is billed once or by use. */
    public Optional<Charge> mainCharge(LocalDate day) {
        return charges.stream()
                .filter(charge -> charge.inForce(day).isPresent())
                .min(WHAT_IS_COUNTED_FIRST);
    }

    /** What is billed again and again. */
    List<Charge> recurring(LocalDate day) {
        return charges.stream()
                .filter(charge -> charge.kind() == ChargeKind.RECURRING
                        && charge.inForce(day).isPresent())
                .toList();
    }

    Optional<ChargeSegment> inForce(LocalDate day) {
        return mainCharge(day).flatMap(charge -> charge.inForce(day));
    }

    boolean isCountedIn(String unit) {
        return charges.stream().anyMatch(charge -> unit.equalsIgnoreCase(charge.unit()));
    }

    boolean isForMoney() {
        return charges.stream().anyMatch(Charge::isForMoney);
    }

    /** Whether a line of its own takes something off what it costs. */
    boolean isDiscounted(LocalDate day) {
        return charges.stream()
                .anyMatch(charge ->
                        charge.model().isDiscount() && charge.inForce(day).isPresent());
    }

    /** Whether it is there for nothing but a discount. */
    boolean isDiscount() {
        return !charges.isEmpty()
                && charges.stream().allMatch(charge -> charge.model().isDiscount());
    }

    /** The same with so many units of one charge on that day. */
    SubscriptionPlan withQuantity(String chargeNumber, BigDecimal quantity, LocalDate day) {
        List<Charge> changed = charges.stream()
                .map(charge -> charge.number().equals(chargeNumber) ? charge.withQuantity(quantity, day) : charge)
                .toList();
        return new SubscriptionPlan(id, name, planId, planCode, kind, deployment, changed);
    }

    SubscriptionPlan withoutAmounts() {
        List<Charge> shown = charges.stream()
                .filter(charge -> !charge.model().isDiscount())
                .map(Charge::withoutAmounts)
                .toList();
        return new SubscriptionPlan(id, name, planId, planCode, kind, deployment, shown);
    }
}
