package org.buyergraph.customertype;

import java.util.List;
import java.util.Set;
import org.buyergraph.subscription.AboutSubscription;
import org.buyergraph.subscription.CloudLicensing;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionSettings;
import org.jspecify.annotations.Nullable;

/** Which features a subscription's customer can have with it, and which of them are switched on. */
public record SubscriptionFeatures(Subscription subscription, List<FeatureAvailability> features)
        implements AboutSubscription {
    public SubscriptionFeatures {
        features = List.copyOf(features);
    }

    public boolean allow(Feature feature) {
        return features.stream().anyMatch(one -> one.feature() == feature && one.available());
    }

    public List<SubscriptionFeature> all() {
        return features.stream()
                .map(one -> new SubscriptionFeature(
                        one.feature(), one.available(), one.because(), one.fromVersion(), switchedOn(one.feature())))
                .toList();
    }

    private @Nullable Boolean switchedOn(Feature feature) {
        SubscriptionSettings settings = subscription.settings();
        return switch (feature) {
            case CLOUD_LICENSING -> isOn(settings.cloudLicensing());
            case AUTO_RENEWAL -> (Boolean) subscription.autoRenew();
            case SEAT_RECONCILIATION -> settings.seatReconciliation();
            case OPERATIONAL_DATA -> settings.operationalMetrics();
        };
    }

    private static @Nullable Boolean isOn(@Nullable CloudLicensing how) {
        boolean told = how != null && how != CloudLicensing.UNKNOWN;
        return told ? (Boolean) (how != CloudLicensing.OFF) : null;
    }

    public SubscriptionFeatures told(Set<CustomerType> undisclosed) {
        return new SubscriptionFeatures(
                subscription,
                features.stream().map(one -> one.told(undisclosed)).toList());
    }
}
