package org.buyergraph.country;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * English names of countries: those of CLDR, which the platform knows, and other usual ones, which change less than CLDR's
 * and so also bridge its versions.
 */
final class CountryNames {
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("uk", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("united kingdom of great britain and northern ireland", "GB"),
            Map.entry("usa", "US"),
            Map.entry("united states of america", "US"),
            Map.entry("the netherlands", "NL"),
            Map.entry("czech republic", "CZ"),
            Map.entry("czechia", "CZ"),
            Map.entry("slovak republic", "SK"),
            Map.entry("turkey", "TR"),
            Map.entry("turkiye", "TR"),
            Map.entry("macedonia", "MK"),
            Map.entry("moldova, republic of", "MD"),
            Map.entry("russian federation", "RU"),
            Map.entry("holy see (vatican city state)", "VA"),
            Map.entry("korea, republic of", "KR"),
            Map.entry("republic of korea", "KR"),
            Map.entry("korea, democratic people's republic of", "KP"),
            Map.entry("taiwan, province of china", "TW"),
            Map.entry("hong kong", "HK"),
            Map.entry("macao", "MO"),
            Map.entry("macau", "MO"),
            Map.entry("viet nam", "VN"),
            Map.entry("lao people's democratic republic", "LA"),
            Map.entry("brunei darussalam", "BN"),
            Map.entry("myanmar", "MM"),
            Map.entry("burma", "MM"),
            Map.entry("iran, islamic republic of", "IR"),
            Map.entry("syrian arab republic", "SY"),
            Map.entry("palestine, state of", "PS"),
            Map.entry("palestine", "PS"),
            Map.entry("ivory coast", "CI"),
            Map.entry("cote d'ivoire", "CI"),
            Map.entry("cabo verde", "CV"),
            Map.entry("swaziland", "SZ"),
            Map.entry("tanzania, united republic of", "TZ"),
            Map.entry("congo, the democratic republic of the", "CD"),
            Map.entry("congo", "CG"),
            Map.entry("bolivia, plurinational state of", "BO"),
            Map.entry("venezuela, bolivarian republic of", "VE"));

    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    static @Nullable String codeOf(String name) {
        return CODES.get(plain(name));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            codes.put(plain(country.getDisplayCountry(Locale.ENGLISH)), code);
            codes.put(plain(code), code);
        }
        codes.putAll(OTHERS);
        return Map.copyOf(codes);
    }

    /** Without case, accents, and what distinguishes one apostrophe or {@code &} from another. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('\u2019', '\'')
                .replace("&", "and")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
