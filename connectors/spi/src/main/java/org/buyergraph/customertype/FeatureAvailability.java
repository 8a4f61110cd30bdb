package org.buyergraph.customertype;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer can have a feature.
 *
 * @param because the types that cannot have it; none where it is available
 * @param fromVersion of GitLab, from which an instance can take part; absent where no version helps
 */
public record FeatureAvailability(
        Feature feature,
        boolean available,
        List<CustomerType> because,
        @Nullable String fromVersion) {
    /** All four came together in July 2021. */
    private static final String TOGETHER = "14.1";

    private static final String OFFLINE = "15.0";

    public FeatureAvailability {
        because = List.copyOf(because);
    }

    FeatureAvailability told(Set<CustomerType> undisclosed) {
        return new FeatureAvailability(feature, available, CustomerType.told(because, undisclosed), fromVersion);
    }

    static FeatureAvailability of(Feature feature, CustomerTypes customer) {
        List<CustomerType> without =
                customer.types().stream().filter(type -> !type.allows(feature)).toList();
        if (!without.isEmpty()) {
            return new FeatureAvailability(feature, false, without, null);
        }
        boolean offline = feature == Feature.CLOUD_LICENSING && customer.include(CustomerType.OFFLINE);
        return new FeatureAvailability(feature, true, List.of(), offline ? OFFLINE : TOGETHER);
    }
}
