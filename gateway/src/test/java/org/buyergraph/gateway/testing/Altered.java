package org.buyergraph.gateway.testing;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Copies of records of the data set, with components changed. */
public final class Altered {
    private Altered() {}

    public static <R extends Record> R with(R record, String component, @Nullable Object value) {
        return all(record, (name, is) -> name.equals(component) ? value : is);
    }

    /** @param becomes of a component's name and value */
    @SuppressWarnings("unchecked") // made by its own constructor
    public static <R extends Record> R all(R record, BiFunction<String, @Nullable Object, @Nullable Object> becomes) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                values[i] = becomes.apply(
                        components[i].getName(), components[i].getAccessor().invoke(record));
            }
            return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("Records of the data set are public", impossible);
        }
    }
}
