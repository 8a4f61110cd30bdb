package org.buyergraph.gitlab;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** A JSON object in the vendor's order of fields, written as a chain; absent values are null, never left out. */
final class JsonObject extends LinkedHashMap<String, @Nullable Object> {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    JsonObject with(String name, @Nullable Object value) {
        put(name, value);
        return this;
    }

    /** For dates and instants in ISO form: the latter without a fraction when it is zero, as the portal writes them. */
    JsonObject withText(String name, @Nullable Object value) {
        return with(name, value == null ? null : value.toString());
    }

    /** GitLab.com writes milliseconds always. */
    JsonObject withMilliseconds(String name, @Nullable Instant value) {
        return with(name, value == null ? null : MILLISECONDS.format(value));
    }
}
