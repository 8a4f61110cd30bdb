package org.buyergraph.entitlement;

/** Why something is not allowed, the most important reason first. */
public enum EntitlementRefusal {
    /** The plan, the trial or the license is over, and so is what is granted beyond it. */
    ENDED,
    /** The license does not cover today yet. */
    NOT_BEGUN,
    /** Nothing was bought that it could come with. */
    NO_SUBSCRIPTION,
    /** What was bought has not begun, is paused or is over. */
    NOT_IN_FORCE,
    /** The account must not be written to, and its licenses wait for the end of that. */
    SILENT_PROFILE,
    EULA_NOT_ACCEPTED,
    NOT_ACTIVATED,
    /** The plan is one that we do not know: nothing can be promised. */
    PLAN_NOT_KNOWN,
    PLAN_WITHOUT_IT,
    /** Its sort of customer cannot have it. */
    NOT_AVAILABLE,
    /** The instance is older than the feature. */
    VERSION_TOO_OLD,
    SWITCHED_OFF,
    /** Told instead of one that is not for the viewer to know. */
    UNDISCLOSED
}
