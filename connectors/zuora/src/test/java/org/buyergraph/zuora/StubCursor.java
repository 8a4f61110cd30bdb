package org.buyergraph.zuora;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the next page of Object Query starts; both forms seen in recorded answers, opaque to callers. */
sealed interface StubCursor {

    /** After this record of the default order. */
    record After(OffsetDateTime updated, String id) implements StubCursor {

        boolean isBefore(StubRow row) {
            int order = updated.toInstant().compareTo(((OffsetDateTime) row.get("updatedDate")).toInstant());
            return order > 0 || (order == 0 && id.compareTo(row.text("id")) > 0);
        }

        @Override
        public String encode() {
            return StubCursor.base64(
                    JSON.writeValueAsString(List.of(mark("UpdatedDate", StubText.instant(updated)), mark("Id", id))));
        }

        private static Map<String, Object> mark(String field, String value) {
            return StubObjects.object("value", value, "orderBy", StubObjects.object("field", field, "order", "DESC"));
        }
    }

    /** So many records on. */
    record Offset(int rows) implements StubCursor {

        @Override
        public String encode() {
            return StubCursor.base64(Integer.toString(rows));
        }
    }

    JsonMapper JSON = JsonMapper.shared();

    String encode();

    static StubCursor decode(String text) {
        try {
            String plain = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
            return plain.startsWith("[") ? after(plain) : new Offset(Integer.parseUnsignedInt(plain));
        } catch (IllegalArgumentException
                | JacksonException
                | DateTimeException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            throw StubRefusal.badQuery("Invalid cursor: " + text);
        }
    }

    private static StubCursor after(String plain) {
        List<Map<String, Object>> marks = JSON.readValue(plain, new TypeReference<>() {});
        return new After(OffsetDateTime.parse((String) marks.get(0).get("value")), (String)
                marks.get(1).get("value"));
    }

    private static String base64(String plain) {
        return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
