package org.buyergraph.namespace;

import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;

/** Which namespace a subscription was bought for, as the order in the customers' portal has it. */
public record NamespaceLink(SubscriptionNumber subscription, NamespaceId namespace) {}
