package org.buyergraph.namespace;

import org.buyergraph.id.NamespaceId;
import org.jspecify.annotations.Nullable;

/**
 * How many seats of a namespace's add-on are given to somebody.
 *
 * @param code of the add-on, such as {@code duo_pro}
 */
public record NamespaceAddOnUse(
        NamespaceId namespace, String code, @Nullable Integer seatsAssigned) {}
