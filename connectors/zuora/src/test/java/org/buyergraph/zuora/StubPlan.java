package org.buyergraph.zuora;

import java.util.List;
import java.util.function.UnaryOperator;
import org.buyergraph.testkit.data.SampleRatePlan;

/**
 * A rate plan while an order changes it.
 *
 * @param change the vendor's word for what became of it; null when nothing did
 */
record StubPlan(SampleRatePlan like, List<StubCharge> charges, String change) {

    static final String ADDED = "Add";
    static final String UPDATED = "Update";
    static final String REMOVED = "Remove";

    StubPlan {
        charges = List.copyOf(charges);
    }

    StubPlan each(UnaryOperator<StubCharge> changed) {
        return new StubPlan(like, charges.stream().map(changed).toList(), change);
    }

    StubPlan changed(String how) {
        return new StubPlan(like, charges, how);
    }

    boolean removed() {
        return REMOVED.equals(change);
    }
}
