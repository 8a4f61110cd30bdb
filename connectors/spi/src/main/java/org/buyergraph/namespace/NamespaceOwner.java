package org.buyergraph.namespace;

import org.jspecify.annotations.Nullable;

/**
 * A person who owns a namespace.
 *
 * @param userId their user on GitLab.com, which a customer of the portal may be too
 * @param notificationEmail where they hear about its billing
 */
public record NamespaceOwner(
        @Nullable String userId,
        String username,
        @Nullable String name,
        @Nullable String notificationEmail) {}
