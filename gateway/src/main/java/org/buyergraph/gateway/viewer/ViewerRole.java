package org.buyergraph.gateway.viewer;

import org.buyergraph.gateway.security.identity.Viewer;

/** What somebody is to us, as the schema names it. */
enum ViewerRole {
    CUSTOMER,
    NAMESPACE_SERVICE,
    PARTNER,
    SUPPORT;

    static ViewerRole of(Viewer viewer) {
        return switch (viewer.kind()) {
            case CUSTOMER -> CUSTOMER;
            case NAMESPACE -> NAMESPACE_SERVICE;
            case PARTNER -> PARTNER;
            case SUPPORT -> SUPPORT;
        };
    }
}
