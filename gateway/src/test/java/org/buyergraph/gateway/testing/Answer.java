package org.buyergraph.gateway.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over the wire. */
public record Answer(int status, Map<String, List<String>> headers, String text) {
    private static final JsonMapper MAPPER = new JsonMapper();

    public JsonNode json() {
        return MAPPER.readTree(text);
    }

    /** A value of the data by a path such as {@code /account/name}; of a missing node when there is none. */
    public JsonNode data(String path) {
        return json().path("data").at(path);
    }

    public List<JsonNode> errors() {
        return json().path("errors").valueStream().toList();
    }

    /** The errors as lines such as {@code BACKEND_TIMEOUT at [account, crm] from salesforce}. */
    public List<String> problems() {
        return errors().stream().map(Answer::problem).toList();
    }

    /** The parts in a state as lines such as {@code zuora BACKEND_TIMEOUT account/name account/crm}; without ages. */
    public List<String> freshness(String state) {
        return json().path("extensions")
                .path("freshness")
                .valueStream()
                .filter(part -> part.path("state").asString().equals(state))
                .map(Answer::part)
                .toList();
    }

    private static String part(JsonNode part) {
        String why = part.path("why").asString("");
        return part.path("backend").asString()
                + (why.isEmpty() ? "" : " " + why)
                + part.path("paths").valueStream().map(Answer::path).collect(Collectors.joining(" ", " ", ""));
    }

    private static String path(JsonNode path) {
        return path.valueStream().map(JsonNode::asString).collect(Collectors.joining("/"));
    }

    private static String problem(JsonNode error) {
        List<String> path =
                error.path("path").valueStream().map(JsonNode::asString).toList();
        JsonNode backend = error.path("extensions").path("backend");
        return error.path("extensions").path("code").asString("no code")
                + (path.isEmpty() ? "" : " at " + String.join("/", path))
                + (backend.isMissingNode() ? "" : " from " + backend.asString());
    }
}
