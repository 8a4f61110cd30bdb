package org.buyergraph.gateway.graphql;

import graphql.schema.idl.RuntimeWiring;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.buyergraph.gateway.graphql.FieldMethod.FieldName;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;
import org.springframework.util.ReflectionUtils;

/** All methods of controllers that compute a field, by the field. Whoever has none is a plain fact of its record. */
public final class FieldMethods implements RuntimeWiringConfigurer {
    private static final String MUTATION = "Mutation";

    private final Map<FieldName, FieldMethod> byName = new HashMap<>();

    FieldMethods(ApplicationContext application, CursorProperties cursors) {
        Seal seal = new Seal(cursors.signingKey());
        application
                .getBeansWithAnnotation(Controller.class)
                .values()
                .forEach(controller -> ReflectionUtils.doWithMethods(
                        controller.getClass(), method -> add(controller, method, seal), method -> !method.isBridge()));
    }

    private void add(Object controller, Method method, Seal seal) {
        SchemaMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, SchemaMapping.class);
        if (mapping == null) {
            return;
        }
        String field = mapping.field().isEmpty() ? method.getName() : mapping.field();
        FieldName name = new FieldName(typeOf(mapping, method), field);
        FieldMethod computed = new FieldMethod(name, controller, method, seal);
        if (computed.isAct() != name.type().equals(MUTATION)) {
            throw new IllegalStateException(
                    computed + " has to return a Fact<Act<...>> where it is a field of " + MUTATION
                            + ", and nowhere else: methods of fields run as often as facts come in, and what they do is done once.");
        }
        FieldMethod before = byName.put(name, computed);
        if (before != null) {
            throw new IllegalStateException(
                    name.type() + "." + field + " is computed by two methods, one of them " + before + "; remove one.");
        }
    }

    private static String typeOf(SchemaMapping mapping, Method method) {
        return mapping.typeName().isEmpty()
                ? FieldMethod.sourceOf(method).map(Class::getSimpleName).orElse("Query")
                : mapping.typeName();
    }

    public @Nullable FieldMethod of(String type, String field) {
        return byName.get(new FieldName(type, field));
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        byName.forEach((name, method) ->
                wiring.type(name.type(), type -> type.dataFetcher(name.field(), new MethodFetcher(method))));
    }
}
