package org.buyergraph.zuora;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.account.Address;
import org.buyergraph.account.Contact;
import org.buyergraph.country.CountryCode;
import org.buyergraph.http.Json;
import org.jspecify.annotations.Nullable;

/** Reads contacts. Zuora names countries in English; the code of a postal code differs between its versions. */
final class ZuoraContacts {
    private ZuoraContacts() {}

    static @Nullable Contact contact(Json row) {
        if (!row.has("id")) {
            return null;
        }
        String name = Stream.of(row.text("firstName"), row.text("lastName"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Contact(
                name.isEmpty() ? null : name,
                either(row, "workEmail", "personalEmail"),
                either(row, "workPhone", "mobilePhone"),
                address(row));
    }

    private static Address address(Json row) {
        List<String> lines = Stream.of("address1", "address2")
                .flatMap(line -> Stream.ofNullable(row.text(line)))
                .toList();
        return new Address(
                lines,
                row.text("city"),
                row.text("state"),
                either(row, "postalCode", "zipCode"),
                CountryCode.named(row.text("country")));
    }

    private static @Nullable String either(Json row, String name, String otherName) {
        String text = row.text(name);
        return text == null ? row.text(otherName) : text;
    }
}
