package org.buyergraph.gateway.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Pages of lists: each is checked to be one, and then told by its entries alone. */
public final class Pages {
    private Pages() {}

    /** Takes edges and places out of every page in the answer. */
    public static void fold(JsonNode node) {
        node.forEach(Pages::fold);
        if (node instanceof ObjectNode page && page.has("pageInfo")) {
            check(page);
            page.remove("edges");
            page.remove("pageInfo");
        }
    }

    private static void check(ObjectNode page) {
        JsonNode edges = page.get("edges");
        JsonNode nodes = page.get("nodes");
        JsonNode place = page.get("pageInfo");
        Set<String> cursors = new HashSet<>();
        assertThat(edges.size()).isEqualTo(nodes.size());
        for (int i = 0; i < edges.size(); i++) {
            assertThat(cursors.add(edges.get(i).path("cursor").asString())).isTrue();
            JsonNode entry = nodes.get(i);
            edges.get(i).path("node").properties().forEach(field -> assertThat(field.getValue())
                    .isEqualTo(entry.path(field.getKey())));
        }
        assertThat(place.path("startCursor")).isEqualTo(cursorOf(edges, 0));
        assertThat(place.path("endCursor")).isEqualTo(cursorOf(edges, edges.size() - 1));
        boolean whole = page.path("totalCount").asInt() == nodes.size();
        boolean more = place.path("hasNextPage").asBoolean()
                || place.path("hasPreviousPage").asBoolean();
        assertThat(more).isEqualTo(!whole);
    }

    private static JsonNode cursorOf(JsonNode edges, int at) {
        return edges.isEmpty() ? NullNode.getInstance() : edges.path(at).path("cursor");
    }
}
