package org.buyergraph.subscription;

/** How a self-managed instance proves what was bought for it. */
public enum CloudLicensing {
    /** It asks us every day. */
    ON,
    /** By a file. */
    OFF,
    /** By a file that we made as if it had asked: the instance reaches nobody. */
    OFFLINE,
    UNKNOWN
}
