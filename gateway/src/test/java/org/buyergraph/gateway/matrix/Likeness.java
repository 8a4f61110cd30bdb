package org.buyergraph.gateway.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import tools.jackson.databind.JsonNode;

/** Whether what is denied and what is not there are answered alike. */
final class Likeness {
    /** By kind of place, each outcome with the first place that had it. */
    private final Map<String, Map<String, String>> outcomes = new LinkedHashMap<>();

    /** Takes note of whatever may not be seen, whether it is there or not. */
    void note(Roads.Road road, JsonNode allowed, Answer answer) {
        List<String> problems = answer.problems();
        for (Roads.Place place : road.places()) {
            if (allowed.at("/" + place.path()).isNull()) {
                outcomes.computeIfAbsent(place.kind(), kind -> new LinkedHashMap<>())
                        .putIfAbsent(
                                outcome(place.path(), answer.data("/" + place.path()), problems), named(road, place));
            }
        }
    }

    private static String outcome(String path, JsonNode data, List<String> problems) {
        List<String> own = problems.stream()
                .filter(problem -> (problem + " ").contains(" at " + path + " "))
                .map(problem -> problem.replace(" at " + path, ""))
                .toList();
        return (data.isNull() ? "null" : "something") + own;
    }

    private static String named(Roads.Road road, Roads.Place place) {
        return road.ids().isEmpty()
                ? place.path() + " of " + road.name()
                : AskingAsViewers.MATRIX
                        .records()
                        .nameOf(road.ids().get(Integer.parseInt(place.path().substring("nodes/".length()))));
    }

    /** Kinds of place at which the two can be told apart. */
    List<String> differences() {
        List<String> found = new ArrayList<>();
        outcomes.forEach((kind, different) -> {
            if (different.size() > 1) {
                found.add(kind + ": " + different);
            }
        });
        return found;
    }
}
