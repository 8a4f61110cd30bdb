package org.buyergraph.action;

/** Why something cannot be done with a subscription, the most important first. */
public enum ActionRefusal {
    /** A partner is invoiced for it, and manages it. */
    MANAGED_BY_PARTNER,
    /** The portal does not let its customer manage it, and does not say that a partner does. */
    ACCESS_LIMITED,
    /** It is over. */
    ENDED,
    /** It has not begun, is paused, or stands in some other way that is not in force. */
    NOT_IN_FORCE,
    /** Only plans have this, and it is something else. */
    NOT_A_PLAN,
    /** Nothing of it is counted in seats. */
    NO_SEATS,
    /** It is used on no namespace. */
    NO_NAMESPACE,
    /** It has no license. */
    NO_LICENSE,
    /** It is of a community programme. */
    COMMUNITY_PROGRAM,
    /** Its deal is over several years. */
    MULTI_YEAR,
    /** Its customer orders by purchase order. */
    PURCHASE_ORDER,
    /** Its customer cannot have what this is about. */
    FEATURE_NOT_AVAILABLE,
    /** There is no higher plan. */
    HIGHEST_PLAN,
    /** There is no lower plan. */
    LOWEST_PLAN,
    /** It ends by itself already. */
    ENDS_BY_ITSELF,
    /** Not yet: see from when. */
    TOO_EARLY,
    /** It is not on trial. */
    NOT_ON_TRIAL,
    /** Its license waits until the account may be written to again. */
    SILENT_PROFILE,
    /** The terms of its license were not accepted yet. */
    EULA_NOT_ACCEPTED,
    /** Its license is over. */
    LICENSE_EXPIRED,
    /** It is done for those who ask for it. */
    ON_REQUEST,
    /** Told instead of one that is not for the viewer to know. */
    UNDISCLOSED
}
