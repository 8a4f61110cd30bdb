package org.buyergraph.gateway.graphql;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.method.annotation.Argument;

/**
 * A controller's method that computes one field, made ready to be called by either road: what a field is, is said once. It takes
 * the object that has the field, {@link Facts}, a {@link PageRequest}, arguments of the field, and what {@link Scope} has.
 */
public final class FieldMethod {
    private final Method method;
    private final FieldName name;
    private final MethodHandle handle;
    private final List<Taken> taken;
    private final Seal seal;

    /** Without, what it asks for is named by the client: it is a root's. */
    private final boolean hasSource;

    /** Something that the method takes. */
    private sealed interface Taken {
        record Source() implements Taken {}

        record OfFacts() implements Taken {}

        record Page() implements Taken {}

        /** @param place among the bound arguments */
        record Given(String name, ResolvableType type, Input input, int place) implements Taken {}

        record OfScope(Class<?> type) implements Taken {}
    }

    /** A field by the name of its type and its own. */
    public record FieldName(String type, String field) {}

    FieldMethod(FieldName name, Object controller, Method method, Seal seal) {
        this.name = name;
        this.method = method;
        this.seal = seal;
        this.handle = handle(controller, method);
        this.taken = taken(method);
        this.hasSource = taken.stream().anyMatch(Taken.Source.class::isInstance);
    }

    private static MethodHandle handle(Object controller, Method method) {
        try {
            MethodHandle bound = MethodHandles.privateLookupIn(method.getDeclaringClass(), MethodHandles.lookup())
                    .unreflect(method)
                    .bindTo(controller);
            return bound.asType(MethodType.genericMethodType(method.getParameterCount()))
                    .asSpreader(Object[].class, method.getParameterCount());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("Methods of our own controllers can be called", impossible);
        }
    }

    private static List<Taken> taken(Method method) {
        List<Taken> taken = new ArrayList<>();
        int given = 0;
        for (int i = 0; i < method.getParameterCount(); i++) {
            Parameter parameter = method.getParameters()[i];
            Class<?> type = parameter.getType();
            if (type == Facts.class) {
                taken.add(new Taken.OfFacts());
            } else if (type == PageRequest.class) {
                taken.add(new Taken.Page());
            } else if (parameter.isAnnotationPresent(Argument.class)) {
                ResolvableType target = ResolvableType.forMethodParameter(new MethodParameter(method, i));
                taken.add(new Taken.Given(nameOf(parameter), target, Input.to(target), given++));
            } else {
                taken.add(isSource(parameter) ? new Taken.Source() : new Taken.OfScope(type));
            }
        }
        return List.copyOf(taken);
    }

    private static String nameOf(Parameter parameter) {
        String given = parameter.getAnnotation(Argument.class).name();
        return given.isEmpty() ? parameter.getName() : given;
    }

    /** What has no annotation and is none of ours is the object that has the field. */
    static boolean isSource(Parameter parameter) {
        return !parameter.isAnnotationPresent(FromRequest.class);
    }

    /** Whether it gives the same for the same facts and arguments. */
    public boolean isRepeatable() {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(FromRequest.class))
                .noneMatch(given -> given != null && given.changing());
    }

    public FieldName name() {
        return name;
    }

    Method method() {
        return method;
    }

    /** As the schema has it: what a fact is a fact of, what may lack a part, and a list for one that may have gaps. */
    ResolvableType returnType() {
        ResolvableType returned = ResolvableType.forMethodReturnType(method);
        ResolvableType told = returned.toClass() == Fact.class ? returned.getGeneric(0) : returned;
        ResolvableType type =
                told.toClass() == Incomplete.class || told.toClass() == Act.class ? told.getGeneric(0) : told;
        return type.toClass() == PartialList.class
                ? ResolvableType.forClassWithGenerics(List.class, type.getGeneric(0))
                : type;
    }

    /** Whether it says what is to be done, and does nothing itself. */
    boolean isAct() {
        ResolvableType returned = ResolvableType.forMethodReturnType(method);
        return returned.toClass() == Fact.class && returned.getGeneric(0).toClass() == Act.class;
    }

    Map<String, ResolvableType> argumentTypes() {
        Map<String, ResolvableType> types = new LinkedHashMap<>();
        taken.stream()
                .filter(Taken.Given.class::isInstance)
                .map(Taken.Given.class::cast)
                .forEach(given -> types.put(given.name(), given.type()));
        return types;
    }

    /** Turns arguments as the engine read them into those that the method takes. */
    public FieldArguments bind(Map<String, Object> raw) {
        List<@Nullable Object> bound = new ArrayList<>();
        for (Taken one : taken) {
            if (one instanceof Taken.Given given) {
                bound.add(given.input().ofOptional(raw.get(given.name())));
            }
        }
        return new FieldArguments(raw, bound);
    }

    /** The field's value, or a {@link Fact} of it. */
    public @Nullable Object call(@Nullable Object source, FieldArguments arguments, Scope scope) {
        @Nullable Object[] values = new Object[taken.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(taken.get(i), source, arguments, scope);
        }
        try {
            return handle.invokeExact(values);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException("Methods of fields declare no exceptions", impossible);
        }
    }

    private @Nullable Object value(Taken one, @Nullable Object source, FieldArguments arguments, Scope scope) {
        if (one instanceof Taken.Source) {
            return source;
        }
        if (one instanceof Taken.OfFacts) {
            return hasSource ? scope.facts() : scope.facts().ofNames();
        }
        if (one instanceof Taken.Page) {
            return PageRequest.of(arguments.raw(), new Cursors(seal, name, source, arguments.raw()));
        }
        return one instanceof Taken.Given given
                ? arguments.bound().get(given.place())
                : scope.given().of(((Taken.OfScope) one).type());
    }

    /** The class of the object that has the field, where the method takes one. */
    static Optional<Class<?>> sourceOf(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getType() != Facts.class && parameter.getType() != PageRequest.class)
                .filter(parameter -> !parameter.isAnnotationPresent(Argument.class))
                .filter(FieldMethod::isSource)
                .findFirst()
                .map(Parameter::getType);
    }

    @Override
    public String toString() {
        return method.getDeclaringClass().getSimpleName() + "#" + method.getName();
    }
}
