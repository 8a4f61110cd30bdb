package org.buyergraph.trial;

/** How far a trial has come. */
public enum TrialState {
    RUNNING,
    ENDED
}
