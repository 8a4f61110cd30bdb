package org.buyergraph.gateway.price;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.FromRequest;
import org.buyergraph.gateway.graphql.PageRequest;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;

/**
 * That a field asked a question, as the stack tells it.
 *
 * @param ground whether it was to judge a right by
 */
record Asked(String field, String question, boolean ground) {
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    static Asked now(String question) {
        List<StackWalker.StackFrame> frames = STACK.walk(Stream::toList);
        boolean ground = false;
        StackWalker.StackFrame before = frames.get(0);
        for (StackWalker.StackFrame frame : frames) {
            ground |= frame.getClassName().endsWith("RequestFacts$StrictGrounds");
            if (frame.getClassName().endsWith(".FieldMethod")
                    && frame.getMethodName().equals("call")) {
                return new Asked(field(before), question, ground);
            }
            before = frame.getClassName().startsWith("java.") ? before : frame;
        }
        throw new IllegalStateException("No field asks for " + question);
    }

    private static String field(StackWalker.StackFrame frame) {
        try {
            Method method = frame.getDeclaringClass()
                    .getDeclaredMethod(
                            frame.getMethodName(), frame.getMethodType().parameterArray());
            SchemaMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, SchemaMapping.class);
            if (mapping == null) {
                throw new IllegalStateException(method + " computes no field");
            }
            String type = mapping.typeName().isEmpty() ? source(method) : mapping.typeName();
            return type + "." + (mapping.field().isEmpty() ? method.getName() : mapping.field());
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String source(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(Asked::isSource)
                .findFirst()
                .map(parameter -> parameter.getType().getSimpleName())
                .orElse("Query");
    }

    private static boolean isSource(Parameter parameter) {
        return parameter.getType() != Facts.class
                && parameter.getType() != PageRequest.class
                && !parameter.isAnnotationPresent(Argument.class)
                && !parameter.isAnnotationPresent(FromRequest.class);
    }
}
