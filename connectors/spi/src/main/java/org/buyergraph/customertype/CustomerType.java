package org.buyergraph.customertype;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
    UNKNOWN,
    /** Told instead of one that is not for the viewer to know. */
    UNDISCLOSED;

    /** How sales classes a customer: not even the customer is told. */
    public static final Set<CustomerType> OWN_AFFAIRS =
            Collections.unmodifiableSet(EnumSet.of(PUBLIC_SECTOR, MASTER_AGREEMENT));

    /** What follows from how an account is billed besides: told to who manages it. */
    public static final Set<CustomerType> NOT_FOR_OTHERS =
            Collections.unmodifiableSet(EnumSet.of(PUBLIC_SECTOR, MASTER_AGREEMENT, PURCHASE_ORDER));

    /** Whether a customer of this type can have the feature, as far as this type is concerned. */
    public boolean allows(Feature feature) {
        return switch (this) {
            case CREDIT_CARD, INVOICE -> true;
            case PARTNER, PUBLIC_SECTOR, MULTI_YEAR, PURCHASE_ORDER ->
                feature == Feature.CLOUD_LICENSING || feature == Feature.OPERATIONAL_DATA;
            case OFFLINE, MASTER_AGREEMENT -> feature == Feature.CLOUD_LICENSING;
            case FREE, COMMUNITY, UNKNOWN, UNDISCLOSED -> false;
        };
    }

    /** The same types for somebody who may not know some of them. */
    static List<CustomerType> told(Collection<CustomerType> types, Set<CustomerType> undisclosed) {
        return types.stream()
                .map(type -> undisclosed.contains(type) ? UNDISCLOSED : type)
                .distinct()
                .sorted()
                .toList();
    }
}
