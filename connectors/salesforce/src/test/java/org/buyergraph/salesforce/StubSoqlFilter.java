package org.buyergraph.salesforce;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.buyergraph.salesforce.StubSoqlQuery.AnyOf;
import org.buyergraph.salesforce.StubSoqlQuery.Condition;
import org.buyergraph.salesforce.StubSoqlQuery.Kind;
import org.buyergraph.salesforce.StubSoqlQuery.Like;
import org.buyergraph.salesforce.StubSoqlQuery.Literal;
import org.jspecify.annotations.Nullable;

/** What a condition makes of a value. Text is compared without regard to case, ids by their first 15 characters. */
final class StubSoqlFilter {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]");

    private final StubField<?> field;

    private StubSoqlFilter(StubField<?> field) {
        this.field = field;
    }

    static Predicate<@Nullable Object> of(StubField<?> field, Condition condition) {
        StubSoqlFilter filter = new StubSoqlFilter(field);
        return condition instanceof Like like ? filter.like(like) : filter.anyOf((AnyOf) condition);
    }

    private Predicate<@Nullable Object> like(Like like) {
        if (!field.type().isText()) {
            throw StubApiError.invalidField(
                    "invalid operator on %s field".formatted(field.type().word()));
        }
        Pattern pattern = StubSoqlStrings.pattern(like.pattern().written());
        return value -> value != null && pattern.matcher(value.toString()).matches();
    }

    private Predicate<@Nullable Object> anyOf(AnyOf anyOf) {
        boolean orNull = anyOf.values().stream().anyMatch(literal -> literal.kind() == Kind.NULL);
        Set<Object> wanted = anyOf.values().stream()
                .filter(literal -> literal.kind() != Kind.NULL)
                .map(this::wanted)
                .collect(Collectors.toSet());
        return value -> value == null ? orNull : wanted.contains(comparable(value));
    }

    private Object wanted(Literal literal) {
        if (literal.kind() != expected()) {
            throw StubApiError.invalidField("value of filter criterion for field '%s' must be of type %s"
                    .formatted(field.name(), field.type().word()));
        }
        String written = literal.written();
        return switch (literal.kind()) {
            case STRING -> comparable(text(written));
            case NUMBER -> comparable(new BigDecimal(written));
            case BOOLEAN -> written.equalsIgnoreCase("true");
            case DATE -> LocalDate.parse(written);
            default -> OffsetDateTime.parse(written, INSTANT).toInstant();
        };
    }

    private String text(String written) {
        String text = StubSoqlStrings.text(written);
        if (field.type().identifies() && !StubView.isId(text)) {
            throw StubApiError.invalidId(text);
        }
        return text;
    }

    private Kind expected() {
        return switch (field.type()) {
            case BOOLEAN -> Kind.BOOLEAN;
            case INT, CURRENCY -> Kind.NUMBER;
            case DATE -> Kind.DATE;
            case DATETIME -> Kind.INSTANT;
            default -> Kind.STRING;
        };
    }

    private Object comparable(Object value) {
        if (value instanceof String text) {
            return field.type().identifies() ? text.substring(0, 15) : text.toLowerCase(Locale.ROOT);
        }
        if (value instanceof Integer number) {
            return BigDecimal.valueOf(number).stripTrailingZeros();
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        return value instanceof Instant instant ? instant.truncatedTo(java.time.temporal.ChronoUnit.MILLIS) : value;
    }
}
