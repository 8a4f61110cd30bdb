package org.buyergraph.namespace;

import java.math.BigDecimal;
import org.buyergraph.id.NamespaceId;
import org.jspecify.annotations.Nullable;

/**
 * How full a namespace is, in bytes.
 *
 * @param limit what was bought included; absent where there is none
 * @param purchased besides what the plan has
 */
public record NamespaceStorage(
        NamespaceId namespace,
        @Nullable BigDecimal used,
        @Nullable BigDecimal limit,
        @Nullable BigDecimal purchased) {}
