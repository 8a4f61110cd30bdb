package org.buyergraph.namespace;

import java.util.List;
import org.buyergraph.id.NamespaceId;

/** The people who own a namespace. */
public record NamespaceOwners(NamespaceId namespace, List<NamespaceOwner> people) {
    public NamespaceOwners {
        people = List.copyOf(people);
    }
}
