package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.license.License;
import org.springframework.stereotype.Component;

/**
 * A license is seen by who uses or pays for its subscription. One without a subscription, such as a trial, is seen by the
 * customer whom it was made out for. A namespace has no license.
 */
@Component
final class LicenseRule implements ForCustomers<License>, ForPartners<License> {
    @Override
    public Class<License> subject() {
        return License.class;
    }

    @Override
    public Fact<License> forCustomer(License license, CustomerRights rights) {
        SubscriptionNumber number = license.subscriptionNumber();
        if (number != null) {
            return rights.subscription(number).map(held -> license);
        }
        return Shown.where(license.customerId() != null && rights.is(license.customerId()), license);
    }

    @Override
    public Fact<License> forPartner(License license, PartnerRights rights) {
        return Fact.ofNullable(license.subscriptionNumber())
                .flatMap(rights::sold)
                .map(sold -> license);
    }

    @Override
    public Fact<Boolean> mayBeForCustomer(Object key, CustomerRights rights) {
        return rights.subscriptionOf(key);
    }

    @Override
    public Fact<?> groundsForCustomer(CustomerRights rights) {
        return rights.subscriptions();
    }

    @Override
    public Fact<Boolean> mayBeForPartner(Object key, PartnerRights rights) {
        return rights.soldOf(key);
    }

    @Override
    public Fact<?> groundsForPartner(PartnerRights rights) {
        return rights.paid();
    }
}
