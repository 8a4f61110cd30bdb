package org.buyergraph.gateway.price;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** What each field may ask, and what the rights of each kind of viewer rest on, as {@code asks.txt} says it. */
final class Asks {
    private final Map<String, List<List<Ask>>> byName;

    private Asks(Map<String, List<List<Ask>>> byName) {
        this.byName = byName;
    }

    static Asks read() {
        try {
            return of(new ClassPathResource("asks.txt").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Asks of(String text) {
        Map<String, String> parts = new HashMap<>();
        Map<String, List<List<Ask>>> byName = new LinkedHashMap<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    String name = line.substring(0, colon);
                    String said = line.substring(colon + 1).strip();
                    if (name.startsWith("(")) {
                        parts.put(name, said);
                    } else if (byName.put(name, waves(said, parts)) != null) {
                        throw new IllegalStateException("asks.txt says twice what " + name + " asks");
                    }
                });
        return new Asks(byName);
    }

    /** What is said of parts stands beside each other, wave by wave. */
    private static List<List<Ask>> waves(String said, Map<String, String> parts) {
        List<List<Ask>> waves = new ArrayList<>();
        int first = 0;
        for (String wave : said.split(">", -1)) {
            for (String one : wave.split(",", -1)) {
                String ask = one.strip();
                if (ask.startsWith("(")) {
                    put(waves, first, waves(partOf(ask, parts), parts));
                } else if (!ask.isEmpty()) {
                    put(waves, first, List.of(List.of(Ask.of(ask))));
                }
            }
            first = waves.size();
        }
        return waves.stream().map(List::copyOf).toList();
    }

    private static String partOf(String name, Map<String, String> parts) {
        String part = parts.get(name);
        if (part == null) {
            throw new IllegalStateException("asks.txt says nothing of the part " + name);
        }
        return part;
    }

    private static void put(List<List<Ask>> waves, int first, List<List<Ask>> more) {
        for (int i = 0; i < more.size(); i++) {
            while (waves.size() <= first + i) {
                waves.add(new ArrayList<>());
            }
            waves.get(first + i).addAll(more.get(i));
        }
    }

    /** Wave by wave; nothing where a field asks nothing. */
    List<List<Ask>> of(String type, String field) {
        return byName.getOrDefault(type + "." + field, List.of());
    }

    /** What a kind of viewer's right to see a type of record rests on. */
    List<List<Ask>> grounds(String kind, String subject) {
        List<List<Ask>> own = byName.get(kind + "." + subject);
        List<List<Ask>> usual = byName.getOrDefault(kind + ".*", List.of());
        if (own == null || own.isEmpty()) {
            return own == null ? usual : own;
        }
        List<List<Ask>> both = new ArrayList<>(usual);
        both.addAll(own);
        return both;
    }

    Set<String> names() {
        return byName.keySet();
    }

    Set<String> questions() {
        return byName.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .flatMap(ask -> ask.questions().stream())
                .collect(Collectors.toSet());
    }

    /** All that is said of one name. */
    Set<String> questionsOf(String name) {
        return byName.getOrDefault(name, List.of()).stream()
                .flatMap(List::stream)
                .flatMap(ask -> ask.questions().stream())
                .collect(Collectors.toSet());
    }
}
