package org.buyergraph.subscription;

import java.util.Set;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;

/** What can be asked about subscriptions. What billing answers is about latest versions only, but for their list. */
public final class SubscriptionQuestions {
    private static final Backend BILLING = new Backend("zuora");
    private static final Backend PORTAL = new Backend("gitlab-portal");

    public static final Question<SubscriptionNumber, Subscription> SUBSCRIPTION =
            Question.one("subscription", BILLING, Kind.RECORD, Subscription.class, SubscriptionQuestions::about);

    public static final Question<AccountId, Listing<Subscription>> SUBSCRIPTIONS_OF_ACCOUNT =
            Question.ofAccount("subscriptions-of-account", BILLING, Subscription.class, SubscriptionQuestions::about);

    /** The subscriptions that an account is invoiced for, whoever uses them. */
    public static final Question<AccountId, Listing<Subscription>> SUBSCRIPTIONS_OF_PAYER =
            Question.ofAccount("subscriptions-of-payer", BILLING, Subscription.class, SubscriptionQuestions::about);

    public static final Question<NamespaceId, Listing<Subscription>> SUBSCRIPTIONS_OF_NAMESPACE = Question.list(
            "subscriptions-of-namespace", BILLING, Kind.LIST, Subscription.class, SubscriptionQuestions::about);

    /** All versions of a subscription, the first one first. */
    public static final Question<SubscriptionNumber, Listing<SubscriptionVersion>> SUBSCRIPTION_VERSIONS =
            Question.list(
                    "subscription-versions",
                    BILLING,
                    Kind.LIST,
                    SubscriptionVersion.class,
                    version -> about(version.content()));

    public static final Question<SubscriptionNumber, PortalAccess> PORTAL_ACCESS =
            Question.one("portal-access", PORTAL, Kind.RECORD, PortalAccess.class, access -> Set.of());

    private SubscriptionQuestions() {}

    private static Set<AccountId> about(Subscription subscription) {
        return subscription.owner().equals(subscription.payer())
                ? Set.of(subscription.owner())
                : Set.of(subscription.owner(), subscription.payer());
    }
}
