package org.buyergraph.gateway.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is hidden of a record at each level, as it was written by hand; and how an answer looks without it. */
final class HiddenFields {
    private static final String EMPTIED = "[]";

    /** Between a list's path and those of its words that are told as another. */
    private static final String MASKED = ">";

    /** Between an action and the reason that is none for the viewer. */
    private static final String LIFTED = "-";

    /** Before what is hidden of the notices that are of a record. */
    private static final String OF_NOTICE = "notice:";

    /** Before the codes of the notices that are not told. */
    private static final String UNTOLD_NOTICES = "notice!";

    /** Where those go to whom no partner is the place: by the first reason that is left. */
    private static final Map<String, String> PLACES =
            Map.of("FEATURE_NOT_AVAILABLE", "SALES", "NO_NAMESPACE", "WEB_STORE", "ENDED", "WEB_STORE");

    private static final String UNDISCLOSED = "UNDISCLOSED";

    private final Map<String, List<String>> paths = new LinkedHashMap<>();

    private HiddenFields() {}

    static HiddenFields read() {
        HiddenFields hidden = new HiddenFields();
        List<String> current = List.of();
        for (String line : RightsTable.lines("matrix/hidden.txt")) {
            if (line.startsWith(" ")) {
                current.addAll(List.of(line.strip().split("\\s+")));
            } else {
                current = hidden.paths.computeIfAbsent(line.strip(), level -> new ArrayList<>());
            }
        }
        return hidden;
    }

    /** Everything that is hidden at any level, as the names by which it is said what was. */
    Set<String> all() {
        return paths.entrySet().stream()
                .flatMap(level ->
                        level.getValue().stream().flatMap(HiddenFields::each).map(path -> level.getKey() + " " + path))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> each(String path) {
        return path.startsWith(UNTOLD_NOTICES)
                ? Arrays.stream(path.substring(UNTOLD_NOTICES.length()).split(","))
                        .map(code -> UNTOLD_NOTICES + code)
                : Stream.of(path);
    }

    /** Takes what is hidden out of a record as it would be told whole, and says what that was. */
    List<String> takeOut(ObjectNode record, String type, String level) {
        return type.equals("Plan")
                ? List.of()
                : of(type, level)
                        .filter(path -> !path.startsWith("notice"))
                        .filter(path -> takeOut(record, List.of(path.split("\\."))))
                        .map(path -> name(type, level, path))
                        .toList();
    }

    /** Takes what is hidden of the record that it is of out of a notice, and says what that was. */
    List<String> takeOutOfNotice(ObjectNode notice, String type, String level) {
        return of(type, level)
                .filter(path -> path.startsWith(OF_NOTICE))
                .filter(path -> takeOut(
                        notice, List.of(path.substring(OF_NOTICE.length()).split("\\."))))
                .map(path -> name(type, level, path))
                .toList();
    }

    static String untold(String code, String type, String level) {
        return name(type, level, UNTOLD_NOTICES + code);
    }

    private static String name(String type, String level, String path) {
        return "%s %s %s".formatted(type, level, path);
    }

    /** Whether such a notice of the record is told at all. */
    boolean isTold(String code, String type, String level) {
        return of(type, level).filter(path -> path.startsWith(UNTOLD_NOTICES)).noneMatch(path -> List.of(
                        path.substring(UNTOLD_NOTICES.length()).split(","))
                .contains(code));
    }

    private Stream<String> of(String type, String level) {
        List<String> hidden = paths.get(type + " " + level);
        if (hidden == null) {
            throw new IllegalStateException("hidden.txt does not know the level " + type + " " + level);
        }
        return hidden.stream();
    }

    /** Words that are not for the viewer are told as one, at the end. */
    private static boolean mask(ObjectNode object, String field, Set<String> words) {
        List<String> told =
                object.path(field).valueStream().map(JsonNode::asString).toList();
        if (told.stream().noneMatch(words::contains)) {
            return false;
        }
        ArrayNode masked = object.putArray(field);
        told.stream().filter(word -> !words.contains(word)).forEach(masked::add);
        masked.add(UNDISCLOSED);
        return true;
    }

    /** A reason that is none for the viewer: what is left decides, and what is only told where nothing else is against it. */
    private static boolean lift(JsonNode answer, String[] reasons) {
        if (!(answer instanceof ObjectNode action)) {
            return false;
        }
        List<String> told =
                action.path("refusals").valueStream().map(JsonNode::asString).toList();
        List<String> left = Stream.concat(told.stream(), Arrays.stream(reasons).skip(1))
                .filter(reason -> !reason.equals(reasons[0]))
                .toList();
        left.forEach(action.putArray("refusals")::add);
        action.put("allowed", left.isEmpty());
        action.put("instead", left.isEmpty() ? null : PLACES.get(left.get(0)));
        return !left.equals(told);
    }

    private static boolean takeOut(JsonNode node, List<String> path) {
        if (node.isArray()) {
            return node.valueStream().filter(entry -> takeOut(entry, path)).count() > 0;
        }
        String field = path.get(0).replace(EMPTIED, "").replaceAll("[" + MASKED + LIFTED + "].*", "");
        if (!(node instanceof ObjectNode object) || !object.has(field)) {
            return false;
        }
        if (path.size() > 1) {
            return takeOut(object.path(field), path.subList(1, path.size()));
        }
        if (path.get(0).contains(LIFTED)) {
            return lift(object.path(field), path.get(0).split(LIFTED)[1].split("[+]"));
        }
        if (path.get(0).contains(MASKED)) {
            return mask(object, field, Set.of(path.get(0).split(MASKED)[1].split(",")));
        }
        JsonNode emptied = path.get(0).endsWith(EMPTIED) ? object.arrayNode() : object.nullNode();
        return !emptied.equals(object.replace(field, emptied));
    }
}
