package org.buyergraph.action;

/** Something that may be done with a subscription. */
public enum SubscriptionAction {
    RENEW,
    ADD_SEATS,
    UPGRADE,
    DOWNGRADE,
    CANCEL,
    SWITCH_AUTO_RENEWAL,
    BUY_COMPUTE_MINUTES,
    BUY_STORAGE,
    ADD_ADD_ON,
    ACTIVATE,
    EXTEND_TRIAL
}
