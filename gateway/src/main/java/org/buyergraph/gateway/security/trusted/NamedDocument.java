package org.buyergraph.gateway.security.trusted;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request as far as it is about which document it wants. */
record NamedDocument(ObjectNode request) {
    /** Who reads the same body after us may take the first of two documents where we have looked at the second. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final byte[] ID = "\"documentId\"".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HASH = "\"persistedQuery\"".getBytes(StandardCharsets.UTF_8);

    /** Whether a body may name its document by an id: nearly none does, and these need not be read. */
    static boolean isLikely(byte[] body) {
        return contains(body, ID) || contains(body, HASH);
    }

    /** Null where it cannot be read, or says something twice. */
    static @Nullable NamedDocument read(byte[] body) {
        try {
            return MAPPER.readTree(body) instanceof ObjectNode request ? new NamedDocument(request) : null;
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    /** As GraphQL over HTTP's draft names it; null where it does not. */
    @Nullable String id() {
        JsonNode id = request.path("documentId");
        return id.isString() ? id.asString() : null;
    }

    /** As Apollo's clients name it; null where they do not. */
    @Nullable String hash() {
        JsonNode hash = request.path("extensions").path("persistedQuery").path("sha256Hash");
        return hash.isString() ? hash.asString() : null;
    }

    @Nullable String text() {
        JsonNode text = request.path("query");
        return text.isString() ? text.asString() : null;
    }

    /** The same request as if it had come with the text: so it shares what is remembered with all that did. */
    byte[] with(String text) {
        ObjectNode whole = MAPPER.createObjectNode().put("query", text);
        for (String part : new String[] {"operationName", "variables", "onError"}) {
            if (request.has(part)) {
                whole.set(part, request.get(part));
            }
        }
        if (request.get("extensions") instanceof ObjectNode extensions) {
            ObjectNode others = extensions.deepCopy();
            others.remove("persistedQuery");
            if (!others.isEmpty()) {
                whole.set("extensions", others);
            }
        }
        return MAPPER.writeValueAsBytes(whole);
    }

    private static boolean contains(byte[] body, byte[] word) {
        for (int start = 0; start <= body.length - word.length; start++) {
            if (body[start] == word[0] && body[start + 1] == word[1] && matches(body, start, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] body, int start, byte[] word) {
        for (int i = 2; i < word.length; i++) {
            if (body[start + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
