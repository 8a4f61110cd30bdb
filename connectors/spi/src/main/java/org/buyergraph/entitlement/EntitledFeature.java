package org.buyergraph.entitlement;

import java.util.Optional;
import org.buyergraph.action.PlanLevel;
import org.buyergraph.customertype.Feature;
import org.jspecify.annotations.Nullable;

/** Something that a page or a service may have to unlock: what a plan has, or what not every customer can have. */
public enum EntitledFeature {
    PREMIUM(PlanLevel.PREMIUM, null),
    ULTIMATE(PlanLevel.ULTIMATE, null),
    CLOUD_LICENSING(null, Feature.CLOUD_LICENSING),
    AUTO_RENEWAL(null, Feature.AUTO_RENEWAL),
    SEAT_RECONCILIATION(null, Feature.SEAT_RECONCILIATION),
    OPERATIONAL_DATA(null, Feature.OPERATIONAL_DATA);

    private final @Nullable PlanLevel level;
    private final @Nullable Feature feature;

    EntitledFeature(@Nullable PlanLevel level, @Nullable Feature feature) {
        this.level = level;
        this.feature = feature;
    }

    /** The lowest plan that has it, where plans have it. */
    public Optional<PlanLevel> level() {
        return Optional.ofNullable(level);
    }

    /** What it is to a customer, where it depends on the sort of customer. */
    public Optional<Feature> feature() {
        return Optional.ofNullable(feature);
    }
}
