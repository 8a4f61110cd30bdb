package org.buyergraph.subscription;

import java.time.LocalDate;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.jspecify.annotations.Nullable;

/**
 * The latest version of a subscription. Its number survives amendments, the id of one version does not.
 *
 * @param owner the account that uses it
 * @param payer the account that is invoiced for it: the owner's own, or a partner's
 * @param storedStatus as the billing system has it, which knows no expiry; see {@link #status}
 * @param termEnd the first day that is no longer covered; absent on an evergreen subscription
 * @param namespaceId the namespace that it is for, where it is linked to one
 */
public record Subscription(
        SubscriptionNumber number,
        int version,
        AccountId owner,
        AccountId payer,
        SubscriptionStatus storedStatus,
        @Nullable LocalDate termStart,
        @Nullable LocalDate termEnd,
        boolean autoRenew,
        @Nullable NamespaceId namespaceId) {

    public SubscriptionStatus status(LocalDate businessDate) {
        boolean termOver = termEnd != null && !termEnd.isAfter(businessDate);
        return termOver && storedStatus == SubscriptionStatus.ACTIVE ? SubscriptionStatus.EXPIRED : storedStatus;
    }
}
