package org.buyergraph.account;

import java.util.List;
import org.buyergraph.country.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a letter goes.
 *
 * @param lines street and whatever else stands above the city
 * @param region a state or province, where the country has them
 */
public record Address(
        List<String> lines,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable CountryCode country) {
    public Address {
        lines = List.copyOf(lines);
    }
}
