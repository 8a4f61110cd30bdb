package org.buyergraph.license;

/** How far a license has come. */
public enum LicenseState {
    AWAITING_EULA,
    AVAILABLE,
    ACTIVATED,
    EXPIRED
}
