package org.buyergraph.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Parses a body, within bounds. Numbers stay the text that they are written as, until somebody asks for them. */
final class JsonTree {
    private final JsonMapper mapper;
    private final JsonParser parser;

    private JsonTree(JsonMapper mapper, JsonParser parser) {
        this.mapper = mapper;
        this.parser = parser;
    }

    static JsonNode read(JsonMapper mapper, byte[] body) {
        try (JsonParser parser = mapper.createParser(body)) {
            JsonNode root = new JsonTree(mapper, parser).node(parser.nextToken());
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "more than one value");
            }
            return root;
        }
    }

    /** As deep as the parser's limit and no deeper. */
    private JsonNode node(@Nullable JsonToken token) {
        if (token == null) {
            throw new StreamReadException(parser, "nothing");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_NULL -> NullNode.instance;
            default -> StringNode.valueOf(parser.getString());
        };
    }

    private ObjectNode object() {
        ObjectNode object = mapper.createObjectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            object.set(name, node(parser.nextToken()));
        }
        return object;
    }

    private ArrayNode array() {
        ArrayNode array = mapper.createArrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(node(token));
        }
        return array;
    }
}
