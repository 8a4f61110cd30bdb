package org.buyergraph.gateway.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of the list that is exported, without a flaw.
 *
 * @param truncated whether the whole list is longer than can be read
 */
record Page(List<Entry> entries, boolean hasNext, boolean truncated) {
    private static final JsonMapper MAPPER = new JsonMapper();

    record Entry(JsonNode node, String cursor) {}

    /** Whatever is wrong with it, nothing of it is handed out. */
    static Page of(WebGraphQlResponse response, Export export) {
        if (!response.getErrors().isEmpty()) {
            throw ExportProblem.of(response.getErrors().get(0), response.isValid());
        }
        JsonNode list = MAPPER.<JsonNode>valueToTree(response.<Object>getData()).at(export.list());
        if (list.isMissingNode() || list.isNull()) {
            throw ExportProblem.notFound();
        }
        List<Entry> entries = list.path("edges")
                .valueStream()
                .map(edge -> new Entry(edge.path("node"), edge.path("cursor").asString()))
                .toList();
        return new Page(
                entries,
                list.at("/pageInfo/hasNextPage").asBoolean(),
                list.path("truncated").asBoolean());
    }

    /** Where the next page begins; null where there is none. */
    @Nullable String end() {
        return entries.isEmpty() ? null : entries.get(entries.size() - 1).cursor();
    }
}
