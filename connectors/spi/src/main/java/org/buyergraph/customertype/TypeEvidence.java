package org.buyergraph.customertype;

/** What tells that a customer is of a type. */
public enum TypeEvidence {
    NO_ACCOUNT(CustomerType.FREE),
    NOTHING_PAID_IN_FORCE(CustomerType.FREE),
    COMMUNITY_BATCH(CustomerType.COMMUNITY),
    COMMUNITY_PLAN(CustomerType.COMMUNITY),
    RESELLER_BATCH(CustomerType.PARTNER),
    PAID_BY_ANOTHER(CustomerType.PARTNER),
    LIMITED_TO_RESELLER(CustomerType.PARTNER),
    SOLD_INDIRECTLY(CustomerType.PARTNER),
    LICENSED_OFFLINE(CustomerType.OFFLINE),
    PUBLIC_BODY(CustomerType.PUBLIC_SECTOR),
    AGREEMENT_IN_PLACE(CustomerType.MASTER_AGREEMENT),
    TERM_OVER_A_YEAR(CustomerType.MULTI_YEAR),
    LINKED_OVER_YEARS(CustomerType.MULTI_YEAR),
    PURCHASE_ORDER_REQUIRED(CustomerType.PURCHASE_ORDER),
    PURCHASE_ORDER_NUMBER(CustomerType.PURCHASE_ORDER),
    CARD_CHARGED(CustomerType.CREDIT_CARD),
    DAYS_TO_PAY(CustomerType.INVOICE),
    NOTHING_KNOWN(CustomerType.UNKNOWN);

    private final CustomerType type;

    TypeEvidence(CustomerType type) {
        this.type = type;
    }

    public CustomerType type() {
        return type;
    }
}
