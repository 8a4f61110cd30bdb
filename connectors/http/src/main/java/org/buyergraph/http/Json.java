package org.buyergraph.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.buyergraph.id.MalformedNameException;
import org.buyergraph.money.Money;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A part of a vendor's answer, read tolerantly: what is absent, null or empty is absent; numbers and flags may come as
 * text; money never passes through a double. What is there and cannot be understood is an {@link IllegalArgumentException}:
 * it makes its row unreadable, for it is not the same as not being there.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(Bounds.ofDocuments())
                    .build())
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

    /**
     * Reads a whole body.
     *
     * @throws JacksonException when it is not JSON, or more than a vendor has to say
     */
    public static Json parse(byte[] body) {
        return new Json(JsonTree.read(MAPPER, body));
    }

    /** A body to send. */
    static byte[] write(Object body) {
        return MAPPER.writeValueAsBytes(body);
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

    /** What a record is not one without, such as its name. */
    public String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return text;
    }

    public boolean flag(String name) {
        return "true".equalsIgnoreCase(text(name));
    }

    /** The id of another record, if there is one. */
    public <I> @Nullable I id(String name, Function<String, I> id) {
        String text = text(name);
        return text == null ? null : id.apply(text);
    }

    /** The same, from a field that holds what people write: what cannot be such an id leads nowhere. */
    public <I> @Nullable I link(String name, Function<String, I> id) {
        try {
            return id(name, id);
        } catch (MalformedNameException unusable) {
            return null;
        }
    }

    public @Nullable Integer integer(String name) {
        BigDecimal number = decimal(name);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException notWhole) {
            throw unreadable(name, notWhole);
        }
    }

    public @Nullable BigDecimal decimal(String name) {
        return read(name, Bounds::number);
    }

    /** The currency that a field names by its code. */
    public @Nullable Currency currency(String name) {
        return read(name, Currency::getInstance);
    }

    /** An amount; absent where there is none. Without a currency it is not known what it is. */
    public @Nullable Money money(String name, @Nullable Currency currency) {
        BigDecimal amount = decimal(name);
        if (amount == null) {
            return null;
        }
        if (currency == null) {
            throw new IllegalArgumentException(name + " without a currency");
        }
        return new Money(amount, currency);
    }

    /** A day; of an instant, the day that it is written with. */
    public @Nullable LocalDate date(String name) {
        return read(name, text -> Bounds.time(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text)));
    }

    /** The day after; absent where the last one stands for "never". */
    public @Nullable LocalDate dayAfter(String name) {
        LocalDate day = date(name);
        return day == null || day.equals(Bounds.lastDay()) ? null : day.plusDays(1);
    }

    /** A moment.
     *
     * @param zone where a time without an offset was written
     */
    public @Nullable Instant instant(String name, ZoneId zone) {
        return read(name, text -> {
            TemporalAccessor time = Bounds.time(INSTANT.parseBest(text, OffsetDateTime::from, LocalDateTime::from));
            return time instanceof LocalDateTime local ? local.atZone(zone).toInstant() : Instant.from(time);
        });
    }

    private <T> @Nullable T read(String name, Function<String, T> form) {
        String text = text(name);
        try {
            return text == null ? null : form.apply(text);
        } catch (IllegalArgumentException | DateTimeException notOfThisForm) {
            throw unreadable(name, notOfThisForm);
        }
    }

    /** Says where, and not what: it may be anything, of any length. */
    private static IllegalArgumentException unreadable(String name, RuntimeException cause) {
        return new IllegalArgumentException(name + " cannot be read", cause);
    }
}
