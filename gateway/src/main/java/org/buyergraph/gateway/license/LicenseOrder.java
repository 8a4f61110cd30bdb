package org.buyergraph.gateway.license;

import java.time.LocalDate;
import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.gateway.graphql.Ordering.Direction;
import org.buyergraph.license.License;
import org.jspecify.annotations.Nullable;

/** In which order licenses are wanted. What has no date comes last in time. */
record LicenseOrder(Field field, Direction direction) {
    static final LicenseOrder USUAL = new LicenseOrder(Field.NUMBER, Direction.ASCENDING);

    enum Field {
        NUMBER,
        STARTS_ON,
        ENDS_ON
    }

    Ordering<License> ordering() {
        Ordering<License> ascending =
                switch (field) {
                    case NUMBER -> Ordering.ascending("licenses by number", LicenseOrder::number);
                    case STARTS_ON ->
                        Ordering.ascending("licenses by start", license -> dated(license.startsOn(), license));
                    case ENDS_ON ->
                        Ordering.ascending("licenses by expiry", license -> dated(license.endsOn(), license));
                };
        return ascending.in(direction);
    }

    /** Numbers have at most 18 digits; filled up, they are ordered as text. */
    private static String number(License license) {
        return "%018d".formatted(Long.parseLong(license.id().value()));
    }

    private static String dated(@Nullable LocalDate date, License license) {
        return (date == null ? "9999-99-99" : date) + " " + number(license);
    }
}
