package org.buyergraph.gateway.acting;

import java.time.Instant;
import org.buyergraph.money.Money;
import org.buyergraph.ordering.OrderPlan;

/**
 * What was shown to a viewer, and may be taken as it stands.
 *
 * @param viewer in one word
 * @param wanted what the offer was asked for
 * @param due at once, with tax; negative where it is given back
 */
record Offer(String viewer, Wanted wanted, OrderPlan plan, Money due, Instant validUntil) {}
