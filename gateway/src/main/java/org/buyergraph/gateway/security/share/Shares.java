package org.buyergraph.gateway.security.share;

import java.util.concurrent.Semaphore;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.share.RateProperties.Allowance;
import org.jspecify.annotations.Nullable;

/** What each kind of viewer may have under way. */
final class Shares {
    private final Share customer;
    private final Share namespace;
    private final Share partner;
    private final Share support;
    private final Share nobody;

    Shares(RateProperties rates, int bodies) {
        this.customer = new Share(rates.customer(), bodies);
        this.namespace = new Share(rates.namespace(), bodies);
        this.partner = new Share(rates.partner(), bodies);
        this.support = new Share(rates.support(), bodies);
        this.nobody = new Share(rates.nobody(), bodies);
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

    Share of(@Nullable Viewer viewer) {
        if (viewer instanceof Viewer.Customer) {
            return customer;
        }
        if (viewer instanceof Viewer.NamespaceService) {
            return namespace;
        }
        if (viewer instanceof Viewer.Partner) {
            return partner;
        }
        return viewer instanceof Viewer.Support ? support : nobody;
    }
}
