package org.buyergraph.customertype;

/** Sorts of customers, in the order in which they are looked for. */
public enum CustomerType {
    FREE,
    COMMUNITY,
    PARTNER,
    OFFLINE,
    PUBLIC_SECTOR,
    MASTER_AGREEMENT,
    MULTI_YEAR,
    PURCHASE_ORDER,
    CREDIT_CARD,
    INVOICE,
    /** Nothing tells: what is not known to be available is not. */
    UNKNOWN;

    /** Whether a customer of this type can have the feature, as far as this type is concerned. */
    public boolean allows(Feature feature) {
        return switch (this) {
            case CREDIT_CARD, INVOICE -> true;
            case PARTNER, PUBLIC_SECTOR, MULTI_YEAR, PURCHASE_ORDER ->
                feature == Feature.CLOUD_LICENSING || feature == Feature.OPERATIONAL_DATA;
            case OFFLINE, MASTER_AGREEMENT -> feature == Feature.CLOUD_LICENSING;
            case FREE, COMMUNITY, UNKNOWN -> false;
        };
    }
}
