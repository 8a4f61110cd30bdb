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

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
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
        if (value instanceof Record) {
            return VALUE + SHAPES.get(value.getClass()).weight(value);
        }
        long bytes = VALUE;
        if (value instanceof Collection<?> values) {
            for (Object each : values) {
                bytes += ofValue(each);
            }
        }
        return bytes;
    }

    /** What the components of a record weigh: most are of types that weigh the same whatever they hold, and are not looked at. */
    private record Shape(long flat, Method[] varying) {
        static Shape of(Class<?> type) {
            Method[] varying = Arrays.stream(type.getRecordComponents())
                    .filter(component -> varies(component.getType()))
                    .map(RecordComponent::getAccessor)
                    .filter(Method::trySetAccessible)
                    .toArray(Method[]::new);
            long flat = Arrays.stream(type.getRecordComponents())
                    .filter(component -> !varies(component.getType()))
                    .count();
            return new Shape(flat * VALUE, varying);
        }

        /** Numbers, words of an enum, days and moments are neither texts nor records nor collections. */
        private static boolean varies(Class<?> type) {
            return !(type.isPrimitive()
                    || type.isEnum()
                    || Number.class.isAssignableFrom(type)
                    || type.getName().startsWith("java.time."));
        }

        long weight(Object record) {
            long bytes = flat;
            for (Method accessor : varying) {
                bytes += ofValue(read(accessor, record));
            }
            return bytes;
        }

        private static @Nullable Object read(Method accessor, Object record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException failure) {
                throw new IllegalStateException("A record does not tell its parts", failure);
            }
        }
    }
}
