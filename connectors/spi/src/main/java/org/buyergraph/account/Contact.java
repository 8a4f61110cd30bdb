package org.buyergraph.account;

import org.jspecify.annotations.Nullable;

/** A person or office that an account names for a purpose. */
public record Contact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        Address address) {}
