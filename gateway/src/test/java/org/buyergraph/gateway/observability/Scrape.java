package org.buyergraph.gateway.observability;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the management port tells whoever counts, as Prometheus reads it. */
record Scrape(String text, List<Sample> samples) {
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)\\})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"([^\"]*)\"");

    /** A line of it. */
    record Sample(String name, Map<String, String> labels, double value) {}

    static Scrape of(int managementPort) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + managementPort + "/actuator/prometheus"))
                .build();
        String text = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return new Scrape(
                text,
                text.lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(SAMPLE::matcher)
                        .filter(Matcher::matches)
                        .map(Scrape::sample)
                        .toList());
    }

    private static Sample sample(Matcher line) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (line.group(2) != null) {
            LABEL.matcher(line.group(2)).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        return new Sample(
                line.group(1), labels, Double.parseDouble(line.group(3).replace("+Inf", "Infinity")));
    }

    boolean has(String name) {
        return samples.stream().anyMatch(sample -> sample.name().equals(name));
    }

    /** The values that a label has on the samples of the name. */
    List<String> values(String name, String label) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name) && sample.labels().containsKey(label))
                .map(sample -> String.valueOf(sample.labels().get(label)))
                .distinct()
                .toList();
    }

    /** All samples of the name that have these labels among theirs, added up. */
    double sum(String name, String... labels) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .filter(sample -> has(sample, labels))
                .mapToDouble(Sample::value)
                .sum();
    }

    private static boolean has(Sample sample, String[] labels) {
        for (int i = 0; i < labels.length; i += 2) {
            if (!labels[i + 1].equals(sample.labels().get(labels[i]))) {
                return false;
            }
        }
        return true;
    }
}
