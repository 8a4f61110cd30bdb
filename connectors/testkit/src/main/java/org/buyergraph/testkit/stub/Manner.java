package org.buyergraph.testkit.stub;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Another way of writing the same answer, which vendors have been seen to use, or may. */
public enum Manner {
    /** Every number as text. */
    NUMBERS_AS_TEXT {
        @Override
        @Nullable JsonNode reword(JsonNode value) {
            return value.isNumber() ? StringNode.valueOf(value.asString()) : value;
        }
    },
    /** What is empty or null is not there at all. */
    EMPTINESS_LEFT_OUT {
        @Override
        @Nullable JsonNode reword(JsonNode value) {
            return value.isNull() || (value.isArray() && value.isEmpty()) ? null : value;
        }
    },
    /** A day as its first moment, a moment as of another zone, with a space where there was a T and the other way round. */
    OTHER_DATES {
        @Override
        JsonNode reword(JsonNode value) {
            String text = value.isString() ? value.asString() : "";
            if (DAY.matcher(text).matches()) {
                return StringNode.valueOf(text + "T00:00:00.000+0000");
            }
            if (LOCAL.matcher(text).matches()) {
                return StringNode.valueOf(swapped(text));
            }
            return MOMENT.matcher(text).matches() ? StringNode.valueOf(elsewhere(text)) : value;
        }
    };

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern LOCAL = Pattern.compile(DAY + "[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?");
    private static final Pattern MOMENT = Pattern.compile(LOCAL + "(Z|[+-][0-9]{2}:?[0-9]{2})");

    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']HH:mm:ss[.SSS][XXX][XX]");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
    private static final ZoneOffset ELSEWHERE = ZoneOffset.ofHours(5);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What stands in the place of a member's value; nothing when the member is left out. */
    abstract @Nullable JsonNode reword(JsonNode value);

    StubResponse reword(StubResponse response) {
        boolean json = response.header("Content-Type").stream().anyMatch(type -> type.startsWith("application/json"));
        if (!json || response.body().length == 0) {
            return response;
        }
        JsonNode tree = MAPPER.readTree(response.body());
        tree.forEach(this::rewordWithin);
        if (this != EMPTINESS_LEFT_OUT) { // an answer says at least that there is nothing
            rewordMembers(tree);
        }
        return response.withBody(tree.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void rewordWithin(JsonNode node) {
        node.forEach(this::rewordWithin);
        rewordMembers(node);
    }

    private void rewordMembers(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode reworded = reword(object.get(name));
                if (reworded == null) {
                    object.remove(name);
                } else {
                    object.set(name, reworded);
                }
            }
        } else if (node instanceof ArrayNode array && this != EMPTINESS_LEFT_OUT) {
            for (int index = 0; index < array.size(); index++) {
                array.set(index, Objects.requireNonNullElse(reword(array.get(index)), array.get(index)));
            }
        }
    }

    private static String swapped(String text) {
        return text.contains("T") ? text.replace('T', ' ') : text.replace(' ', 'T');
    }

    private static String elsewhere(String moment) {
        return OffsetDateTime.parse(moment, READ)
                .withOffsetSameInstant(ELSEWHERE)
                .format(WRITTEN);
    }
}
