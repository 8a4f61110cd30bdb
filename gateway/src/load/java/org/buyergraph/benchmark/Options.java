package org.buyergraph.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What whoever starts the benchmark may choose, each as {@code -Dbenchmark.<name>=...}.
 *
 * @param jars the gateways to compare, as {@code name=path}; the first is what the others are measured against
 * @param home where documents and peers are
 * @param output where the table and the drawing go
 */
record Options(
        Set<String> scenarios,
        Set<String> peers,
        int rounds,
        Duration round,
        Duration warmUp,
        int visits,
        Map<String, Path> jars,
        String java,
        List<String> javaOptions,
        List<String> settings,
        Path home,
        Path output) {

    static Options ofThisRun() {
        long seconds = Long.parseLong(property("seconds", "2"));
        return new Options(
                Set.copyOf(words(property("scenarios", "start,repeat,warm,trivial,fifty,cold,burst,day"))),
                Set.copyOf(words(property("peers", "mercurius,apollo"))),
                Integer.parseInt(property("rounds", "3")),
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(Long.parseLong(property("warm-up", Long.toString(10 * seconds)))),
                Integer.parseInt(property("visits", "80000")),
                jars(property("jars", "gateway=" + property("jar", ""))),
                property(
                        "java",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                words(property("java-options", "")),
                words(property("settings", "")),
                Path.of(property("home", "src/load")),
                Path.of(property("output", "target/benchmark")));
    }

    private static String property(String name, String otherwise) {
        String value = System.getProperty("benchmark." + name, "");
        return value.isBlank() ? otherwise : value;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Map<String, Path> jars(String text) {
        Map<String, Path> jars = new LinkedHashMap<>();
        for (String jar : words(text)) {
            int equals = jar.indexOf('=');
            jars.put(equals < 0 ? "gateway" : jar.substring(0, equals), Path.of(jar.substring(equals + 1)));
        }
        return jars;
    }
}
