package org.buyergraph.salesforce;

import java.util.function.Function;
import java.util.regex.Pattern;

/** The escapes of SOQL strings: {@code \%} and {@code \_} mean something in LIKE only and are refused elsewhere. */
final class StubSoqlStrings {

    private StubSoqlStrings() {}

    static String text(String written) {
        return read(written, String::valueOf, String::valueOf, false);
    }

    /** LIKE as a regular expression: {@code %} any run, {@code _} one character, letter case of no importance. */
    static Pattern pattern(String written) {
        String regex = read(written, StubSoqlStrings::wildcard, c -> Pattern.quote(String.valueOf(c)), true);
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    private static String wildcard(char c) {
        return switch (c) {
            case '%' -> ".*";
            case '_' -> ".";
            default -> Pattern.quote(String.valueOf(c));
        };
    }

    private static String read(
            String written, Function<Character, String> plain, Function<Character, String> escaped, boolean like) {
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\') {
                i++;
                read.append(escaped.apply(unescape(written.charAt(i), like)));
            } else {
                read.append(plain.apply(c));
            }
        }
        return read.toString();
    }

    private static char unescape(char c, boolean like) {
        return switch (c) {
            case '\'', '"', '\\' -> c;
            case 'n', 'N' -> '\n';
            case 'r', 'R' -> '\r';
            case 't', 'T' -> '\t';
            case 'b', 'B' -> '\b';
            case 'f', 'F' -> '\f';
            case '%', '_' -> {
                if (!like) {
                    throw illegal(c);
                }
                yield c;
            }
            default -> throw illegal(c);
        };
    }

    private static StubApiError illegal(char c) {
        return StubApiError.malformedQuery("Invalid string literal. Illegal character sequence '\\%s'".formatted(c));
    }
}
