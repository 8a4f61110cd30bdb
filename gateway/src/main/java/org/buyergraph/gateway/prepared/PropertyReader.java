package org.buyergraph.gateway.prepared;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A plain fact of a record, read by its accessor, which is made ready for the class that was seen last. */
final class PropertyReader implements PreparedField.Reader {
    private final String name;
    private @Nullable Accessor last;

    PropertyReader(String name) {
        this.name = name;
    }

    private record Accessor(Class<?> type, Function<Object, @Nullable Object> read) {}

    @Override
    public @Nullable Object read(Object source, Pass pass) {
        Accessor accessor = last;
        if (accessor == null || accessor.type() != source.getClass()) {
            accessor = Accessors.of(source.getClass(), name);
            last = accessor;
        }
        return accessor.read().apply(source);
    }

    /** Accessors of all classes, each made once. */
    private static final class Accessors {
        private static final ClassValue<ConcurrentHashMap<String, Accessor>> KNOWN = new ClassValue<>() {
            @Override
            protected ConcurrentHashMap<String, Accessor> computeValue(Class<?> type) {
                return new ConcurrentHashMap<>();
            }
        };

        static Accessor of(Class<?> type, String name) {
            return KNOWN.get(type).computeIfAbsent(name, first -> new Accessor(type, made(type, name)));
        }

        @SuppressWarnings("unchecked") // the factory is asked for a function
        private static Function<Object, @Nullable Object> made(Class<?> type, String name) {
            try {
                Method method = method(type, name);
                MethodHandles.Lookup lookup =
                        MethodHandles.privateLookupIn(method.getDeclaringClass(), MethodHandles.lookup());
                MethodHandle handle = lookup.unreflect(method);
                return (Function<Object, @Nullable Object>) LambdaMetafactory.metafactory(
                                lookup,
                                "apply",
                                MethodType.methodType(Function.class),
                                MethodType.methodType(Object.class, Object.class),
                                handle,
                                handle.type().wrap())
                        .getTarget()
                        .invoke();
            } catch (Throwable unreadable) {
                throw UnpreparedException.because("there is no accessor for " + name);
            }
        }

        /** As the engine looks for it: by its own name first, then as a bean has it. */
        private static Method method(Class<?> type, String name) throws NoSuchMethodException {
            String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            for (String candidate : new String[] {name, "get" + capital, "is" + capital}) {
                try {
                    return type.getMethod(candidate);
                } catch (NoSuchMethodException other) {
                    // the next
                }
            }
            return type.getDeclaredMethod(name);
        }
    }
}
