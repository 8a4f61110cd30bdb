package org.buyergraph.namespace;

import org.jspecify.annotations.Nullable;

/**
 * A person who owns a namespace.
 *
 * @param notificationEmail where they hear about its billing
 */
public record NamespaceOwner(
        String username, @Nullable String name, @Nullable String notificationEmail) {}
