package org.buyergraph.gateway.graphql;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * How an argument as the engine read it becomes what a controller's method takes. Made once for each parameter, since every request
 * with variables needs it: input objects are records, enumerations are enums, and scalars are what their coercing makes of them.
 */
@FunctionalInterface
interface Input {
    Object of(Object raw);

    default @Nullable Object ofOptional(@Nullable Object raw) {
        return raw == null ? null : of(raw);
    }

    static Input to(ResolvableType type) {
        Class<?> target = ClassUtils.resolvePrimitiveIfNecessary(type.toClass());
        if (List.class == target) {
            return new OfList(to(type.getGeneric(0)));
        }
        if (target.isEnum()) {
            return OfEnum.of(target);
        }
        return target.isRecord() ? OfRecord.of(target) : target::cast;
    }

    /** Each of its elements by itself; null stays null. */
    record OfList(Input element) implements Input {
        @Override
        public Object of(Object raw) {
            List<?> given = (List<?>) raw;
            List<@Nullable Object> read = new ArrayList<>(given.size());
            given.forEach(one -> read.add(element.ofOptional(one)));
            return Collections.unmodifiableList(read);
        }
    }

    /** By its name, which is the schema's. */
    record OfEnum(Map<String, Object> constants) implements Input {
        static OfEnum of(Class<?> target) {
            return new OfEnum(Arrays.stream(target.getEnumConstants())
                    .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), constant -> constant)));
        }

        @Override
        public Object of(Object raw) {
            return Objects.requireNonNull(constants.get((String) raw));
        }
    }

    /** An input object, made of its fields; one that was not given is null. A scalar that is a record is there already. */
    record OfRecord(Class<?> target, MethodHandle constructor, String[] names, Input[] fields) implements Input {
        static OfRecord of(Class<?> target) {
            RecordComponent[] components = target.getRecordComponents();
            return new OfRecord(
                    target,
                    constructor(target, components),
                    Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new),
                    Arrays.stream(components).map(OfRecord::input).toArray(Input[]::new));
        }

        private static Input input(RecordComponent component) {
            return Input.to(ResolvableType.forType(component.getGenericType()));
        }

        private static MethodHandle constructor(Class<?> target, RecordComponent[] components) {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return MethodHandles.privateLookupIn(target, MethodHandles.lookup())
                        .findConstructor(target, MethodType.methodType(void.class, types))
                        .asSpreader(Object[].class, types.length)
                        .asType(MethodType.methodType(Object.class, Object[].class));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("A record of our own has its constructor", impossible);
            }
        }

        @Override
        public Object of(Object raw) {
            if (!(raw instanceof Map<?, ?> given)) {
                return target.cast(raw);
            }
            @Nullable Object[] values = new Object[names.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = fields[i].ofOptional(given.get(names[i]));
            }
            try {
                return constructor.invokeExact(values);
            } catch (RuntimeException | Error failure) {
                throw failure;
            } catch (Throwable impossible) {
                throw new IllegalStateException("Records declare no exceptions", impossible);
            }
        }
    }
}
