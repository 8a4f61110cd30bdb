package org.buyergraph.http;

import org.buyergraph.spi.Vitals.Quota;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Reads from a vendor's headers what is left of its quota; null where they do not say. */
@FunctionalInterface
public interface QuotaReader {
    @Nullable Quota left(HttpHeaders headers);

    /** A header that holds one number; null when it does not. */
    static @Nullable Long number(HttpHeaders headers, String name) {
        String text = headers.getFirst(name);
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
