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

    Shares(RateProperties rates) {
        this.customer = new Share(rates.customer());
        this.namespace = new Share(rates.namespace());
        this.partner = new Share(rates.partner());
        this.support = new Share(rates.support());
        this.nobody = new Share(rates.nobody());
    }

    /** @param free what is left; asked for without waiting */
    record Share(Allowance allowance, Semaphore free) {
        Share(Allowance allowance) {
            this(allowance, new Semaphore(allowance.underWay()));
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
