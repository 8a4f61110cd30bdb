package org.buyergraph.gateway.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Gives a controller method the page that its field is asked for, with the cursors of just this list. */
@Component
final class PageRequestArgumentResolver implements HandlerMethodArgumentResolver {
    /** Said by the page and by the ordering: all other arguments say what is in the list. */
    private static final Set<String> OF_THE_PAGE = Set.of("first", "after", "last", "before", "orderBy");

    private final Seal seal;

    PageRequestArgumentResolver(CursorProperties properties) {
        this.seal = new Seal(properties.signingKey());
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        return new PageRequest(
                environment.getArgument("first"),
                environment.getArgument("after"),
                environment.getArgument("last"),
                environment.getArgument("before"),
                new Cursors(seal, list(environment)));
    }

    private static String list(DataFetchingEnvironment environment) {
        Map<String, @Nullable Object> arguments = new TreeMap<>(environment.getArguments());
        arguments.keySet().removeAll(OF_THE_PAGE);
        arguments.values().removeIf(value -> value == null);
        String field = environment.getExecutionStepInfo().getObjectType().getName() + "."
                + environment.getField().getName();
        return String.join("\n", Owner.nameOf(environment.getSource()), field, sorted(arguments));
    }

    /** The same text for the same values, whatever order they were written in. */
    private static String sorted(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            TreeMap<String, String> entries = new TreeMap<>();
            map.forEach((name, entry) -> entries.put(String.valueOf(name), sorted(entry)));
            return entries.toString();
        }
        return String.valueOf(value);
    }
}
