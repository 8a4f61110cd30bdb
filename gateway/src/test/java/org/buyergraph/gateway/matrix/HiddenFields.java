package org.buyergraph.gateway.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is hidden of a record at each level, as it was written by hand; and how an answer looks without it. */
final class HiddenFields {
    private static final String EMPTIED = "[]";

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

    /** Takes what is hidden out of a record as it would be told whole. */
    void takeOut(ObjectNode record, String type, String level) {
        if (type.equals("Plan")) {
            return;
        }
        List<String> hidden = paths.get(type + " " + level);
        if (hidden == null) {
            throw new IllegalStateException("hidden.txt does not know the level " + type + " " + level);
        }
        hidden.forEach(path -> takeOut(record, List.of(path.split("\\."))));
    }

    private static void takeOut(JsonNode node, List<String> path) {
        if (node.isArray()) {
            node.forEach(entry -> takeOut(entry, path));
            return;
        }
        String field = path.get(0).replace(EMPTIED, "");
        if (!(node instanceof ObjectNode object) || !object.has(field)) {
            return;
        }
        if (path.size() > 1) {
            takeOut(object.path(field), path.subList(1, path.size()));
        } else if (path.get(0).endsWith(EMPTIED)) {
            object.putArray(field);
        } else {
            object.putNull(field);
        }
    }
}
