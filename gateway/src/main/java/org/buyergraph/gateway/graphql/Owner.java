package org.buyergraph.gateway.graphql;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a list belongs to, by the name that stays. */
final class Owner {
    /** In this order: the number of a subscription survives what its ids do not, and nothing else has a number alone. */
    private static final List<String> NAMES = List.of("id", "number");

    private static final ClassValue<RecordComponent> NAME = new ClassValue<>() {
        @Override
        protected RecordComponent computeValue(Class<?> type) {
            return NAMES.stream()
                    .flatMap(name -> component(type, name).stream())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "A list belongs to a record with an id or a number, not to a " + type.getSimpleName()));
        }
    };

    private Owner() {}

    /** Of a list at the root, which belongs to nobody: nothing. */
    static String nameOf(@Nullable Object source) {
        if (source == null) {
            return "";
        }
        try {
            return source.getClass().getSimpleName() + ":"
                    + NAME.get(source.getClass()).getAccessor().invoke(source);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("The accessors of a public record are public", impossible);
        }
    }

    private static Optional<RecordComponent> component(Class<?> type, String name) {
        RecordComponent[] components = type.getRecordComponents();
        return components == null
                ? Optional.empty()
                : Arrays.stream(components)
                        .filter(component -> component.getName().equals(name))
                        .findFirst();
    }
}
