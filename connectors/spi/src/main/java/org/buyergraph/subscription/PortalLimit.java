package org.buyergraph.subscription;

/** Why a customer may not manage a subscription in the portal. */
public enum PortalLimit {
    MANAGED_BY_RESELLER,
    /** Something of which we have not heard. */
    UNKNOWN
}
