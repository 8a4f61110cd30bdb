package org.buyergraph.memory;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import org.buyergraph.spi.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the bytes that a reply holds on to, by walking its records: text by its length, every other value by a flat rate.
 * What came along for other questions is weighed there; here only its place in the list counts.
 */
final class Weight {
    /** An entry with its place in the table and in the index: a guess, about ten small objects. */
    private static final int ENTRY = 300;

    private static final int VALUE = 24;

    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .filter(Method::trySetAccessible)
                    .toArray(Method[]::new);
        }
    };

    private Weight() {}

    static int of(Reply<?, ?> reply) {
        long bytes = ENTRY + ofValue(reply.key());
        if (reply instanceof Reply.Found<?, ?> found) {
            bytes += ofValue(found.value()) + (long) VALUE * found.also().size();
        }
        return (int) Math.min(Integer.MAX_VALUE, bytes);
    }

    private static long ofValue(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return VALUE + (long) text.length();
        }
        if (value instanceof Collection<?> values) {
            return VALUE + values.stream().mapToLong(Weight::ofValue).sum();
        }
        return value instanceof Record ? VALUE + ofComponents(value) : VALUE;
    }

    private static long ofComponents(Object value) {
        long bytes = 0;
        for (Method accessor : ACCESSORS.get(value.getClass())) {
            bytes += ofValue(read(accessor, value));
        }
        return bytes;
    }

    private static @Nullable Object read(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException("A record does not tell its parts", failure);
        }
    }
}
