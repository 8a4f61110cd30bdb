package org.buyergraph.gateway.export;

import java.util.regex.Pattern;

/**
 * A value as a cell of a table, quoted as RFC 4180 wants it. Spreadsheets take a text that begins like a formula for one, and carry it
 * out: an apostrophe before it keeps them from that. A number is left as it is.
 */
final class CsvCell {
    private static final char GUARD = '\'';

    /** Those that OWASP lists, and the same in the wide letters of East Asia. */
    private static final String BEGIN_FORMULAS = "=+-@\t\r\n＝＋－＠";

    private static final String NEED_QUOTES = ",\"\r\n";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");

    private CsvCell() {}

    static void write(String value, StringBuilder row) {
        boolean guarded = isGuarded(value);
        if (!guarded && value.chars().noneMatch(character -> NEED_QUOTES.indexOf(character) >= 0)) {
            row.append(value);
            return;
        }
        row.append('"');
        if (guarded) {
            row.append(GUARD);
        }
        row.append(value.replace("\"", "\"\"")).append('"');
    }

    private static boolean isGuarded(String value) {
        return !value.isEmpty()
                && BEGIN_FORMULAS.indexOf(value.charAt(0)) >= 0
                && !NUMBER.matcher(value).matches();
    }

    /** A cursor that was copied out of a cell: none begins with an apostrophe by itself. */
    static String unguarded(String value) {
        return value.charAt(0) == GUARD ? value.substring(1) : value;
    }
}
