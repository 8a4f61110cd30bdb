package org.buyergraph.id;

/** A plan of the catalog, by the billing system's id. */
public record PlanId(String value) {
    public PlanId {
        Shape.require(Shape.BILLING, value, "a plan id");
    }

    @Override
    public String toString() {
        return value;
    }
}
