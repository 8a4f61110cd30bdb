package org.buyergraph.gateway.viewer;

import org.buyergraph.gateway.security.identity.Viewer;

/** What somebody is to us, as the schema names it. */
enum ViewerRole {
    CUSTOMER,
    NAMESPACE_SERVICE,
    PARTNER,
    SUPPORT;

    static ViewerRole of(Viewer viewer) {
        if (viewer instanceof Viewer.Customer) {
            return CUSTOMER;
        }
        if (viewer instanceof Viewer.NamespaceService) {
            return NAMESPACE_SERVICE;
        }
        return viewer instanceof Viewer.Partner ? PARTNER : SUPPORT;
    }
}
