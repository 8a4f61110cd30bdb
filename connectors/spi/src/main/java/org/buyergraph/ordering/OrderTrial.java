package org.buyergraph.ordering;

import java.time.LocalDate;

/**
 * An order as if it were given.
 *
 * @param until the last day whose invoices are wanted: what is billed with the order itself is due on its own day
 */
public record OrderTrial(OrderPlan plan, LocalDate until) {}
