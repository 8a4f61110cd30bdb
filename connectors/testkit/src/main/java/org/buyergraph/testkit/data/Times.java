package org.buyergraph.testkit.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Writes instants briefly: the billing tenant lives in Los Angeles, everybody else in UTC. */
final class Times {

    private static final ZoneId TENANT = ZoneId.of("America/Los_Angeles");

    private Times() {}

    static OffsetDateTime tenant(String local) {
        return LocalDateTime.parse(local).atZone(TENANT).toOffsetDateTime();
    }

    static OffsetDateTime tenant(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(TENANT).toOffsetDateTime();
    }

    static Instant utc(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }
}
