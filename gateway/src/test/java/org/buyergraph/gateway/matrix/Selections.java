package org.buyergraph.gateway.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** Documents that ask for many records by their ids. */
final class Selections {
    /** For records of all types in one list. */
    static final String ANY = "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }";

    private static final Pattern FRAGMENT = Pattern.compile("^fragment (\\w+) on ", Pattern.MULTILINE);
    private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.(\\w+)");
    private static final Map<String, String> FRAGMENTS = fragments();

    private Selections() {}

    /** For records of one type, with their neighbours. */
    static String of(String type) {
        Map<String, String> needed = new LinkedHashMap<>();
        need(type, needed);
        return "query($ids: [ID!]!) { nodes(ids: $ids) { ..." + type + " } }\n" + String.join("\n", needed.values());
    }

    private static void need(String name, Map<String, String> needed) {
        String fragment = FRAGMENTS.get(name);
        if (fragment == null) {
            throw new IllegalStateException("records.graphql has no fragment " + name);
        }
        if (needed.put(name, fragment) == null) {
            SPREAD.matcher(fragment).results().forEach(spread -> need(spread.group(1), needed));
        }
    }

    private static Map<String, String> fragments() {
        String text = text();
        Map<String, String> found = new LinkedHashMap<>();
        for (String fragment : text.split("(?m)(?=^fragment )")) {
            Matcher name = FRAGMENT.matcher(fragment);
            if (name.find()) {
                found.put(name.group(1), fragment);
            }
        }
        return found;
    }

    private static String text() {
        try {
            return new ClassPathResource("matrix/records.graphql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
