package org.buyergraph.entitlement;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.buyergraph.customertype.Feature;
import org.buyergraph.customertype.SubscriptionFeature;
import org.buyergraph.customertype.SubscriptionFeatures;
import org.buyergraph.license.License;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/** What not every customer can have: it comes with a subscription that is in force, and is on unless it is switched off. */
public final class FeatureRules {
    private FeatureRules() {}

    public static EntitlementAnswer withoutSubscription() {
        return new EntitlementAnswer(List.of(EntitlementRefusal.NO_SUBSCRIPTION), Coverage.NONE, false);
    }

    /** @param license of the instance that is to have it, where it is for one */
    public static EntitlementAnswer of(
            Feature feature, SubscriptionFeatures features, @Nullable License license, LocalDate businessDate) {
        Subscription subscription = features.subscription();
        Set<EntitlementRefusal> refusals = EnumSet.noneOf(EntitlementRefusal.class);
        if (subscription.status(businessDate) != SubscriptionStatus.ACTIVE) {
            refusals.add(EntitlementRefusal.NOT_IN_FORCE);
        }
        features.all().stream().filter(one -> one.feature() == feature).forEach(one -> refuse(one, license, refusals));
        return EntitlementAnswer.of(refusals, new Coverage(subscription.termEnd(), null), businessDate);
    }

    private static void refuse(
            SubscriptionFeature feature, @Nullable License license, Set<EntitlementRefusal> refusals) {
        if (!feature.available()) {
            refusals.add(EntitlementRefusal.NOT_AVAILABLE);
        }
        if (Boolean.FALSE.equals(feature.switchedOn())) {
            refusals.add(EntitlementRefusal.SWITCHED_OFF);
        }
        if (license != null && feature.fromVersion() != null && license.isOlderThan(feature.fromVersion())) {
            refusals.add(EntitlementRefusal.VERSION_TOO_OLD);
        }
    }
}
