package org.buyergraph.country;

import java.util.Locale;
import java.util.Set;

/** A country by its two letters of ISO 3166, such as {@code DE}. */
public record CountryCode(String value) {
    private static final Set<String> KNOWN = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    public CountryCode {
        if (!KNOWN.contains(value)) {
            throw new IllegalArgumentException("This is not the code of a country; one looks like DE.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
