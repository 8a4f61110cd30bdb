package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One {@code filter[]} of Object Query: {@code field.OP:value}, names and values without regard to letter case. */
record StubFilter(String field, Operator operator, List<String> values, Set<String> lowerCaseValues) {

    enum Operator {
        EQ,
        NE,
        LT,
        GT,
        LE,
        GE,
        SW,
        IN
    }

    private static final Pattern FORM = Pattern.compile("(\\w+)\\.(EQ|NE|LT|GT|LE|GE|SW|IN):(.*)", Pattern.DOTALL);

    static StubFilter parse(String text, Set<String> allowed) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw StubRefusal.badQuery("Invalid filter parameter: " + text);
        }
        String field = form.group(1).toLowerCase(Locale.ROOT);
        if (!allowed.contains(field)) {
            throw StubRefusal.badQuery("Invalid filter parameter: " + form.group(1));
        }
        Operator operator = Operator.valueOf(form.group(2));
        List<String> values = operator == Operator.IN ? list(form.group(3)) : List.of(form.group(3));
        Set<String> lower =
                values.stream().map(value -> value.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        return new StubFilter(field, operator, values, lower);
    }

    private static List<String> list(String text) {
        if (!text.startsWith("[") || !text.endsWith("]") || text.length() == 2) {
            throw StubRefusal.badQuery("Invalid filter value: " + text);
        }
        return Stream.of(text.substring(1, text.length() - 1).split(",", -1))
                .map(String::strip)
                .toList();
    }

    boolean matches(StubRow row) {
        Object value = row.get(field);
        if (operator == Operator.EQ && isNullTest()) {
            return value == null;
        }
        if (operator == Operator.NE && isNullTest()) {
            return value != null;
        }
        return value != null && holds(value);
    }

    private boolean isNullTest() {
        return lowerCaseValues.contains("null");
    }

    private boolean holds(Object value) {
        return switch (operator) {
            case IN -> in(value);
            case SW -> startsWith(value);
            case EQ -> compare(value, first()) == 0;
            case NE -> compare(value, first()) != 0;
            case LT -> compare(value, first()) < 0;
            case GT -> compare(value, first()) > 0;
            case LE -> compare(value, first()) <= 0;
            case GE -> compare(value, first()) >= 0;
        };
    }

    private String first() {
        return values.get(0);
    }

    private boolean in(Object value) {
        if (value instanceof String text) {
            return lowerCaseValues.contains(text.toLowerCase(Locale.ROOT));
        }
        return values.stream().anyMatch(candidate -> compare(value, candidate) == 0);
    }

    private boolean startsWith(Object value) {
        if (!(value instanceof String text)) {
            throw StubRefusal.badQuery("Invalid filter parameter: " + field + ".SW");
        }
        return text.regionMatches(true, 0, first(), 0, first().length());
    }

    private int compare(Object value, String text) {
        try {
            return compareTyped(value, text);
        } catch (NumberFormatException | DateTimeException e) {
            throw StubRefusal.badQuery("Invalid filter value: " + field + ":" + text);
        }
    }

    private int compareTyped(Object value, String text) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).compareTo(new BigDecimal(text));
        }
        if (value instanceof LocalDate date) {
            return date.compareTo(LocalDate.parse(text));
        }
        if (value instanceof OffsetDateTime instant) {
            return instant.toInstant().compareTo(OffsetDateTime.parse(text).toInstant());
        }
        if (value instanceof Boolean flag) {
            return flag.compareTo(flag(text));
        }
        return value.toString().compareToIgnoreCase(text);
    }

    private Boolean flag(String text) {
        if (!"true".equalsIgnoreCase(text) && !"false".equalsIgnoreCase(text)) {
            throw StubRefusal.badQuery("Invalid filter value: " + field + ":" + text);
        }
        return Boolean.valueOf(text);
    }
}
