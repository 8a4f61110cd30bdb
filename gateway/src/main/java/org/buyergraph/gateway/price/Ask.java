package org.buyergraph.gateway.price;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * That a field may ask a question, as a line of {@code asks.txt} says it.
 *
 * @param questions one, or two of which each key is asked only one
 * @param role tells the object's keys apart; those of one role are the same key
 * @param argument what the field's argument has to name; null: whatever it names
 */
record Ask(
        List<String> questions,
        String role,
        Keys keys,
        Owner owner,
        @Nullable String argument) {
    private static final Pattern SHAPE = Pattern.compile(
            "(?<questions>[a-z|-]+?)(:(?<role>[a-z]+))?(?<owner>\\^|@viewer|@all)?(?<keys>[*+])?(\\[(?<argument>\\w+)])?");

    /** How many keys. */
    enum Keys {
        ONE,
        ROWS,
        PAGE
    }

    /** Whose keys. */
    enum Owner {
        OBJECT,
        WHOLE,
        VIEWER,
        ALL
    }

    static Ask of(String text) {
        Matcher read = SHAPE.matcher(text);
        if (!read.matches()) {
            throw new IllegalStateException("asks.txt says \"" + text + "\", which cannot be read");
        }
        return new Ask(
                List.of(read.group("questions").split("\\|")),
                read.group("role") == null ? "" : read.group("role"),
                keys(read.group("keys")),
                owner(read.group("owner")),
                read.group("argument"));
    }

    private static Keys keys(@Nullable String sign) {
        return sign == null ? Keys.ONE : sign.equals("*") ? Keys.ROWS : Keys.PAGE;
    }

    private static Owner owner(@Nullable String sign) {
        return switch (sign == null ? "" : sign) {
            case "^" -> Owner.WHOLE;
            case "@viewer" -> Owner.VIEWER;
            case "@all" -> Owner.ALL;
            default -> Owner.OBJECT;
        };
    }
}
