package org.buyergraph.license;

/** Why an instance cannot be activated with a license, the most important first. */
public enum ActivationRefusal {
    /** In a way that we do not know: nothing can be promised. */
    UNKNOWN_KIND,
    /** The instance is older than this kind of license. */
    VERSION_TOO_OLD,
    /** The file is for fewer people. */
    TOO_MANY_USERS
}
