package org.buyergraph.license;

import java.util.Set;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CustomerId;
import org.buyergraph.id.LicenseId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;

/** What can be asked about licenses. Which account one belongs to is told by its subscription, not by the license. */
public final class LicenseQuestions {
    private static final Backend PORTAL = new Backend("gitlab-portal");

    public static final Question<LicenseId, License> LICENSE =
            Question.one("license", PORTAL, Kind.USAGE, License.class, LicenseQuestions::ofNoAccount);

    public static final Question<SubscriptionNumber, Listing<License>> LICENSES_OF_SUBSCRIPTION =
            Question.list("licenses-of-subscription", PORTAL, Kind.USAGE, License.class, LicenseQuestions::ofNoAccount);

    public static final Question<CustomerId, Listing<License>> LICENSES_OF_CUSTOMER =
            Question.list("licenses-of-customer", PORTAL, Kind.USAGE, License.class, LicenseQuestions::ofNoAccount);

    public static final Question<LicenseId, LicenseGrant> LICENSE_GRANT =
            Question.one("license-grant", PORTAL, Kind.GRANT, LicenseGrant.class, LicenseQuestions::ofNoAccount);

    private LicenseQuestions() {}

    private static Set<AccountId> ofNoAccount(Object record) {
        return Set.of();
    }
}
