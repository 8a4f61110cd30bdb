package org.buyergraph.gateway.export;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.buyergraph.gateway.web.HttpError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How an export is written: its ending says which. */
enum ExportForm {
    /** A table. It cannot say that it is not whole: its connection breaks instead. */
    CSV("csv", "text/csv;charset=utf-8;header=present") {
        @Override
        byte @Nullable [] head(Export export) {
            return cells(export.columns().stream().map(Export.Column::name).toList(), CURSOR);
        }

        @Override
        byte[] row(Export export, JsonNode node, String cursor) {
            return cells(
                    export.columns().stream()
                            .map(column -> text(node, column.place()))
                            .toList(),
                    cursor);
        }

        @Override
        byte @Nullable [] end(HttpError why, String requestId, @Nullable String after) {
            return null;
        }
    },

    /** A line of JSON for each entry, as the graph tells it. Where it is not whole its last line says so, and how to go on. */
    JSON_LINES("jsonl", MediaType.APPLICATION_NDJSON_VALUE) {
        @Override
        byte @Nullable [] head(Export export) {
            return null;
        }

        @Override
        byte[] row(Export export, JsonNode node, String cursor) {
            return line(((ObjectNode) node).put(CURSOR, cursor));
        }

        @Override
        byte[] end(HttpError why, String requestId, @Nullable String after) {
            Map<String, @Nullable Object> told = new LinkedHashMap<>(why.told(requestId));
            told.put("after", after);
            return line(told);
        }
    };

    private static final String CURSOR = "cursor";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final String ending;
    private final String type;

    ExportForm(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** @throws IllegalArgumentException where there is none */
    static ExportForm of(String ending) {
        for (ExportForm form : values()) {
            if (form.ending.equals(ending)) {
                return form;
            }
        }
        throw new IllegalArgumentException("There is no form of an export that ends in " + ending);
    }

    String ending() {
        return ending;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    /** What stands before all entries; null where nothing does. */
    abstract byte @Nullable [] head(Export export);

    abstract byte[] row(Export export, JsonNode node, String cursor);

    /**
     * The last words of an export that is not whole; null where none can be said.
     *
     * @param after the cursor of the last entry that was written
     */
    abstract byte @Nullable [] end(HttpError why, String requestId, @Nullable String after);

    private static byte[] cells(List<String> cells, String last) {
        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            CsvCell.write(cell, row);
            row.append(',');
        }
        CsvCell.write(last, row);
        return row.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] line(Object value) {
        return (MAPPER.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What is not there, or hidden, is empty. */
    private static String text(JsonNode node, String place) {
        int slash = place.indexOf('/', 1);
        JsonNode step = node.path(slash < 0 ? place.substring(1) : place.substring(1, slash));
        String rest = slash < 0 ? "" : place.substring(slash);
        if (step.isArray()) {
            return step.valueStream()
                    .map(one -> rest.isEmpty() ? one.asString("") : text(one, rest))
                    .collect(Collectors.joining("; "));
        }
        return rest.isEmpty() ? step.asString("") : text(step, rest);
    }
}
