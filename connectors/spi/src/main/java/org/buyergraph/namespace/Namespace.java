package org.buyergraph.namespace;

import org.buyergraph.id.NamespaceId;
import org.jspecify.annotations.Nullable;

/**
 * A top-level group or personal namespace on GitLab.com.
 *
 * @param path where it is found; it may change, the id does not
 * @param plan the code of its plan, such as {@code premium}
 */
public record Namespace(
        NamespaceId id,
        String name,
        String path,
        NamespaceKind kind,
        @Nullable String plan,
        @Nullable Integer seatsInUse) {}
