package org.buyergraph.namespace;

import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.UserId;
import org.buyergraph.spi.Listing;

/** The personal namespace of a user, and the top-level groups that they own, each as its owner is told it. */
public record OwnedNamespaces(UserId user, Listing<Namespace> namespaces) {
    public boolean include(NamespaceId id) {
        return namespaces.rows().stream().anyMatch(owned -> owned.id().equals(id));
    }
}
