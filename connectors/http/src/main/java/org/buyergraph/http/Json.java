package org.buyergraph.http;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A part of a vendor's answer, read tolerantly: what is absent, null, or of a form that cannot be understood is absent;
 * numbers and flags may come as text; money never passes through a double.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** ISO with a colon in the offset or without one, and with a space instead of the T. */
    private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter();

    private final JsonNode node;

    private Json(JsonNode node) {
        this.node = node;
    }

    /** Reads a whole body.
     *
     * @throws JacksonException when it is not JSON
     */
    public static Json parse(byte[] body) {
        return new Json(MAPPER.readTree(body));
    }

    public boolean isObject() {
        return node.isObject();
    }

    public boolean isArray() {
        return node.isArray();
    }

    public boolean has(String name) {
        JsonNode child = node.get(name);
        return child != null && !child.isNull();
    }

    /** A child object; one without members when there is none. */
    public Json child(String name) {
        JsonNode child = node.get(name);
        return new Json(child == null || !child.isObject() ? MAPPER.createObjectNode() : child);
    }

    /** The members of an array; none when it is absent. */
    public List<Json> list(String name) {
        JsonNode child = node.get(name);
        return child == null ? List.of() : new Json(child).list();
    }

    /**
     * The rows of an answer that always holds a list of them, be it an empty one.
     *
     * @throws BackendException when there is no such list: whatever has answered, it has not said that there are no rows
     */
    public List<Json> rows(String name, Backend backend) {
        JsonNode child = node.get(name);
        if (child == null || !child.isArray()) {
            throw BackendException.badResponse(backend, "an answer without its list of " + name);
        }
        return list(name);
    }

    /** The members of this array; none when it is no array. */
    public List<Json> list() {
        return node.isArray() ? node.valueStream().map(Json::new).toList() : List.of();
    }

    public @Nullable String text(String name) {
        JsonNode child = node.get(name);
        if (child == null || !child.isValueNode() || child.isNull()) {
            return null;
        }
        String text = child.asString().strip();
        return text.isEmpty() ? null : text;
    }

    public String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    public boolean flag(String name) {
        return "true".equalsIgnoreCase(text(name));
    }

    public @Nullable Integer integer(String name) {
        BigDecimal number = decimal(name);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException notWhole) {
            return null;
        }
    }

    public @Nullable BigDecimal decimal(String name) {
        JsonNode child = node.get(name);
        if (child == null || !child.isValueNode() || child.isNull()) {
            return null;
        }
        if (child.isIntegralNumber()) {
            BigInteger whole = child.bigIntegerValue();
            return new BigDecimal(whole);
        }
        if (child.isNumber()) {
            return child.decimalValue();
        }
        try {
            return new BigDecimal(child.asString().strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** A day; of an instant, the day that it is written with. */
    public @Nullable LocalDate date(String name) {
        String text = text(name);
        if (text == null || text.length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    /** A moment.
     *
     * @param zone where a time without an offset was written
     */
    public @Nullable Instant instant(String name, ZoneId zone) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            TemporalAccessor read = INSTANT.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof LocalDateTime local ? local.atZone(zone).toInstant() : Instant.from(read);
        } catch (DateTimeException notAnInstant) {
            return null;
        }
    }
}
