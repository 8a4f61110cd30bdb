package org.buyergraph.attention;

/** What a notice is of, the most urgent first among those that are equally bad. */
public enum NoticeCode {
    PAYMENT_DECLINED,
    OVERDUE,
    EXPIRED,
    STORAGE_EXCEEDED,
    CARD_EXPIRED,
    RENEWAL_NEAR,
    TRIAL_ENDS,
    CARD_EXPIRES,
    SUBSCRIPTION_OVERAGE,
    COMPUTE_EXCEEDED,
    LICENSE_NOT_ACTIVATED,
    LICENSE_NOT_SYNCED,
    FEW_SEATS_LEFT,
    MANAGED_BY_PARTNER,
    SILENT_PROFILE,
    CREDIT_TO_USE,
    LINK_MISSING,
    LINK_DANGLING,
    LINK_AMBIGUOUS,
    ENTITY_MISMATCH,
    SOURCES_DISAGREE
}
