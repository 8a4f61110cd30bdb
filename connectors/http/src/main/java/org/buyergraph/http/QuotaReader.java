package org.buyergraph.http;

import org.buyergraph.spi.Vitals.Quota;
import org.jspecify.annotations.Nullable;

/** Reads from a vendor's headers, asked for by name, what is left of its quota; null where they do not say. */
@FunctionalInterface
public interface QuotaReader {
    @Nullable Quota left(Headers headers);

    /** Headers of an answer. */
    interface Headers {
        @Nullable String first(String name);
    }

    /** A header that holds one number; null when it does not. */
    static @Nullable Long number(Headers headers, String name) {
        String text = headers.first(name);
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
