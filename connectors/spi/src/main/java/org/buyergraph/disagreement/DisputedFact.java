package org.buyergraph.disagreement;

/** What two systems may not agree on, the most important first. */
public enum DisputedFact {
    SEATS,
    PLAN,
    END,
    AUTO_RENEWAL,
    COMPANY_NAME,
    PARENT
}
