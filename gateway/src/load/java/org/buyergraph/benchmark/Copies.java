package org.buyergraph.benchmark;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As many copies of the data set as are wanted: the same facts under other names, the copy's number being a part of each. Copy 0 is
 * the data set itself; what is sold is the same for all.
 */
final class Copies {
    static final int MOST = 9_999;

    private static final String BILLING =
            "(?<billing>8ad09000)(?<id>\\d{12})(?!9d[012]0|c9f0|7e40|05e4)(?=[0-9a-f]{4}\\d{8})";
    private static final String NUMBER = "(?<kind>A-S|A|INV|P-|O-)(?<number>\\d{4})(?=\\d{4}(?!\\d))";
    private static final String SALES = "(?<sales>00[136]4M)(?<record>\\d{5})(?=[A-Z]\\d{4})";
    private static final String PLAIN =
            "(?<!\\d)(?<plain>[1-9]\\d{0,3})?(?=(?:91001\\d\\d|91002\\d\\d|7001\\d\\d)(?!\\d))";
    private static final Pattern NAMES = Pattern.compile(BILLING + "|" + NUMBER + "|" + SALES + "|" + PLAIN);

    private Copies() {}

    /** The same text as the data set has it, or as this copy has it. */
    static String rename(String text, int copy) {
        Matcher names = NAMES.matcher(text);
        StringBuilder renamed = new StringBuilder(text.length() + 64);
        while (names.find()) {
            names.appendReplacement(renamed, name(names, copy));
        }
        return names.appendTail(renamed).toString();
    }

    /** Which copy a text speaks of: that of its first name that is not the data set's own. */
    static int of(String text) {
        Matcher names = NAMES.matcher(text);
        while (names.find()) {
            int copy = copy(names);
            if (copy != 0) {
                return copy;
            }
        }
        return 0;
    }

    private static String name(Matcher names, int copy) {
        if (names.group("billing") != null) {
            return names.group("billing") + padded(copy, 12);
        }
        if (names.group("kind") != null) {
            return names.group("kind") + padded(copy, 4);
        }
        if (names.group("sales") != null) {
            return names.group("sales") + padded(copy, 5);
        }
        return copy == 0 ? "" : Integer.toString(copy);
    }

    private static int copy(Matcher names) {
        for (String part : new String[] {"id", "number", "record", "plain"}) {
            if (names.group(part) != null) {
                return Math.toIntExact(Long.parseLong(names.group(part)));
            }
        }
        return 0;
    }

    private static String padded(int copy, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "d", copy);
    }
}
