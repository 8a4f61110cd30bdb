package org.buyergraph.account;

/** Whether an account is written to. */
public enum CommunicationProfile {
    DEFAULT,
    /** For a while nothing is sent to the account, and no license is offered to it. */
    SILENT
}
