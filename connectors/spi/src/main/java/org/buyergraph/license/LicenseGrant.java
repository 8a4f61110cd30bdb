package org.buyergraph.license;

import org.buyergraph.id.LicenseId;
import org.buyergraph.id.SubscriptionNumber;
import org.jspecify.annotations.Nullable;

/**
 * What activates a license. A secret of those who may activate: it is never written anywhere but into their answer.
 *
 * @param subscriptionNumber what the license was bought by: who may activate follows from it
 */
public record LicenseGrant(LicenseId id, @Nullable SubscriptionNumber subscriptionNumber, String activationCode) {

    @Override
    public String toString() {
        return "LicenseGrant[id=" + id + ", subscriptionNumber=" + subscriptionNumber + "]";
    }
}
