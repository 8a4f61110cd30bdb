package org.buyergraph.zuora;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How each dialect writes an instant. */
final class StubText {

    private static final DateTimeFormatter OBJECT_QUERY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
    private static final DateTimeFormatter V1 = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private StubText() {}

    static String instant(OffsetDateTime instant) {
        return instant.format(OBJECT_QUERY);
    }

    /** In the tenant's time zone and without saying so. */
    static String local(OffsetDateTime instant) {
        return instant == null ? null : instant.format(V1);
    }
}
