package org.buyergraph.gateway.security.trusted;

import java.util.HashMap;
import java.util.Map;
import org.buyergraph.spi.SettingException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents by their ids, as a client's build has written them down. */
final class Manifest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String OF_APOLLO = "apollo-persisted-query-manifest";

    private Manifest() {}

    /** @param name of where it was read, for whoever has to mend it */
    static Map<String, String> read(byte[] json, String name) {
        JsonNode manifest;
        try {
            manifest = MAPPER.readTree(json);
        } catch (JacksonException unreadable) {
            throw new SettingException("The manifest " + name + " is not JSON.");
        }
        Map<String, String> documents =
                manifest.path("format").asString("").equals(OF_APOLLO) ? ofApollo(manifest) : ofRelay(manifest);
        if (documents.isEmpty() || documents.values().stream().anyMatch(String::isBlank)) {
            throw new SettingException("The manifest " + name
                    + " has none, or an empty document: it is Apollo's (format " + OF_APOLLO
                    + ") or Relay's (ids and texts).");
        }
        return documents;
    }

    private static Map<String, String> ofApollo(JsonNode manifest) {
        Map<String, String> documents = new HashMap<>();
        manifest.path("operations")
                .forEach(operation -> documents.put(
                        operation.path("id").asString(""),
                        operation.path("body").asString("")));
        return documents;
    }

    private static Map<String, String> ofRelay(JsonNode manifest) {
        Map<String, String> documents = new HashMap<>();
        manifest.properties()
                .forEach(entry -> documents.put(entry.getKey(), entry.getValue().asString("")));
        return documents;
    }
}
