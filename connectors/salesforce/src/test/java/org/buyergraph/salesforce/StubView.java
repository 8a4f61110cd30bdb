package org.buyergraph.salesforce;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.jspecify.annotations.Nullable;

/** One state of the org: finds rows and walks from one to another. Used by one call, hence not thread-safe. */
final class StubView {

    static final String UNKNOWN_PICKLIST_VALUE = "Added Last Night";

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'+0000'").withZone(ZoneOffset.UTC);

    private final List<? extends StubObject<?>> objects;
    private final DataSet data;
    private final boolean unknownPicklistValues;
    private final Map<String, Map<String, Map<String, @Nullable Object>>> rows = new HashMap<>();

    StubView(List<? extends StubObject<?>> objects, DataSet data, boolean unknownPicklistValues) {
        this.objects = objects;
        this.data = data;
        this.unknownPicklistValues = unknownPicklistValues;
    }

    Optional<StubObject<?>> object(String name) {
        return objects.stream()
                .filter(object -> object.name().equalsIgnoreCase(name))
                .<StubObject<?>>map(object -> object)
                .findFirst();
    }

    List<Map<String, @Nullable Object>> rows(StubObject<?> object) {
        return List.copyOf(byId(object).values());
    }

    /** The row that an id of either form names. The first 15 characters identify, letter case included. */
    Optional<Map<String, @Nullable Object>> find(StubObject<?> object, String id) {
        return isId(id) ? Optional.ofNullable(byId(object).get(id.substring(0, 15))) : Optional.empty();
    }

    /** Understands {@code Owner.Name}: references to walk, then a field. */
    StubPath path(StubObject<?> from, String written) {
        String[] names = written.split("\\.", -1);
        List<StubPath.Step> steps = new ArrayList<>();
        StubObject<?> object = from;
        for (int i = 0; i < names.length - 1; i++) {
            String name = names[i];
            StubObject<?> current = object;
            StubField<?> reference =
                    current.reference(name).orElseThrow(() -> StubApiError.noSuchRelationship(name, current.name()));
            object = object(String.valueOf(reference.target())).orElseThrow();
            steps.add(new StubPath.Step(reference, object));
        }
        return new StubPath(steps, field(object, names[names.length - 1]));
    }

    static StubField<?> field(StubObject<?> object, String name) {
        Optional<? extends StubField<?>> field = object.field(name);
        if (field.isEmpty()) {
            throw StubApiError.noSuchColumn(name, object.name());
        }
        return field.get();
    }

    @Nullable Object value(Map<String, @Nullable Object> row, StubPath path) {
        Map<String, @Nullable Object> current = row;
        for (StubPath.Step step : path.steps()) {
            Optional<Map<String, @Nullable Object>> next = follow(current, step);
            if (next.isEmpty()) {
                return null;
            }
            current = next.get();
        }
        return current.get(path.field().name());
    }

    Optional<Map<String, @Nullable Object>> follow(Map<String, @Nullable Object> row, StubPath.Step step) {
        Object id = row.get(step.reference().name());
        return id == null ? Optional.empty() : find(step.target(), id.toString());
    }

    static boolean isId(String id) {
        return id.matches("[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?");
    }

    /** As JSON shows a value. */
    static @Nullable Object shown(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return INSTANT.format(instant);
        }
        if (value instanceof LocalDate date) {
            return date.toString();
        }
        if (value instanceof BigDecimal amount) {
            return amount.setScale(Math.max(1, amount.stripTrailingZeros().scale()));
        }
        return value;
    }

    private Map<String, Map<String, @Nullable Object>> byId(StubObject<?> object) {
        return rows.computeIfAbsent(object.name(), ignored -> load(object));
    }

    private Map<String, Map<String, @Nullable Object>> load(StubObject<?> object) {
        Map<String, Map<String, @Nullable Object>> loaded = new LinkedHashMap<>();
        object.rows(data).forEach(row -> {
            normalise(object, row);
            loaded.put(String.valueOf(row.get("Id")).substring(0, 15), row);
        });
        return loaded;
    }

    /** A test's own record may carry a short id; an answer never does. */
    private void normalise(StubObject<?> object, Map<String, @Nullable Object> row) {
        for (StubField<?> field : object.fields()) {
            Object value = row.get(field.name());
            if (value != null && field.type().identifies() && isId(value.toString())) {
                row.put(field.name(), Ids.withChecksum(value.toString()));
            }
            // A currency is not one's own word: no organisation invents one.
            boolean ownWord =
                    field.type() == StubField.Type.PICKLIST && !field.name().equals("CurrencyIsoCode");
            if (value != null && ownWord && unknownPicklistValues) {
                row.put(field.name(), UNKNOWN_PICKLIST_VALUE);
            }
        }
    }
}
