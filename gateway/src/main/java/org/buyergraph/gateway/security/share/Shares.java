package org.buyergraph.gateway.security.share;

import java.util.concurrent.Semaphore;
import org.buyergraph.gateway.security.identity.PerViewerKind;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.share.RateProperties.Allowance;
import org.jspecify.annotations.Nullable;

/** How many requests each kind of viewer may still have under way. */
final class Shares {
    private final PerViewerKind<Share> perKind;
    private final Share readers;

    Shares(RateProperties rates, int bodies) {
        this.perKind = rates.perKind().map(allowance -> new Share(allowance, bodies));
        this.readers = new Share(rates.reader(), bodies);
    }

    /**
     * @param free requests that are left; asked for without waiting
     * @param bodies bytes that are left
     */
    record Share(Allowance allowance, Semaphore free, Semaphore bodies) {
        /** Where a request keeps its own. */
        static final String ATTRIBUTE = Share.class.getName();

        Share(Allowance allowance, int bodies) {
            this(allowance, new Semaphore(allowance.underWay()), new Semaphore(bodies));
        }
    }

    /** @param viewer null where nobody is known */
    Share of(@Nullable Viewer viewer) {
        return perKind.of(viewer);
    }

    /** Of who asks the graph without a token. */
    Share ofReaders() {
        return readers;
    }
}
