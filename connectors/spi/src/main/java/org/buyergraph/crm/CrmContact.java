package org.buyergraph.crm;

import org.buyergraph.id.CrmId;
import org.jspecify.annotations.Nullable;

/** A person at a company, as sales knows them. */
public record CrmContact(
        CrmId id,
        CrmId account,
        @Nullable String name,
        @Nullable String email,
        @Nullable String title) {}
