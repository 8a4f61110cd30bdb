package org.buyergraph.gateway.namespace;

import org.jspecify.annotations.Nullable;

/** Ways to name a namespace; the schema lets exactly one through. */
record NamespaceBy(
        @Nullable String number,
        @Nullable String path,
        @Nullable String id) {}
