package org.buyergraph.license;

/** How an instance is licensed. */
public enum LicenseKind {
    /** Activated by a code; the instance reports its seats every day. */
    ONLINE_CLOUD,
    /** Activated by a file, for instances without a way out. */
    OFFLINE_CLOUD,
    /** A file of the old sort. */
    LEGACY_FILE,
    UNKNOWN
}
