package org.buyergraph.country;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A country by its two letters of ISO 3166, such as {@code DE}. */
public record CountryCode(String value) {
    private static final Set<String> KNOWN = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    public CountryCode {
        if (!KNOWN.contains(value)) {
            throw new IllegalArgumentException("This is not the code of a country; one looks like DE.");
        }
    }

    /** Reads what systems write for a country: its English name in one of the usual forms, or its code. Null when unknown. */
    public static @Nullable CountryCode named(@Nullable String name) {
        String code = name == null ? null : CountryNames.codeOf(name);
        return code == null ? null : new CountryCode(code);
    }

    @Override
    public String toString() {
        return value;
    }
}
