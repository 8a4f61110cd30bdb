package org.buyergraph.license;

import org.jspecify.annotations.Nullable;

/** For whom a license was made out. */
public record Licensee(
        @Nullable String name,
        @Nullable String email,
        @Nullable String company) {}
