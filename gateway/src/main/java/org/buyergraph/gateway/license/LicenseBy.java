package org.buyergraph.gateway.license;

import org.jspecify.annotations.Nullable;

/** Ways to name a license; the schema lets exactly one through. */
record LicenseBy(@Nullable String number, @Nullable String id) {}
