package org.buyergraph.gateway.security.share;

import java.util.concurrent.Semaphore;
import org.buyergraph.gateway.security.identity.PerViewerKind;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.share.RateProperties.Allowance;
import org.jspecify.annotations.Nullable;

/** How many requests each kind of viewer may still have under way. */
final class Shares {
    private final PerViewerKind<Share> perKind;

    Shares(RateProperties rates) {
        this.perKind = rates.perKind().map(Share::new);
    }

    /** @param free what is left; asked for without waiting */
    record Share(Allowance allowance, Semaphore free) {
        Share(Allowance allowance) {
            this(allowance, new Semaphore(allowance.underWay()));
        }
    }

    /** @param viewer null where nobody is known */
    Share of(@Nullable Viewer viewer) {
        return perKind.of(viewer);
    }
}
