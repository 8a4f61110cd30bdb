package org.buyergraph.settlement;

/** In what the customers portal and the rules differ, and how. */
public record SettlementNotice(SettlementDifference code, String message) {}
