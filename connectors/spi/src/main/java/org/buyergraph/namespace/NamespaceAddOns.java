package org.buyergraph.namespace;

import java.util.List;
import org.buyergraph.id.NamespaceId;

/** The add-ons that are switched on for a namespace. */
public record NamespaceAddOns(NamespaceId namespace, List<NamespaceAddOn> purchases) {
    public NamespaceAddOns {
        purchases = List.copyOf(purchases);
    }
}
