package org.buyergraph.gateway.facts;

import graphql.schema.DataFetchingEnvironment;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Gives a controller method its facts: those of the field that it resolves. */
@Component
final class FactsArgumentResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Facts.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        ShownFacts request = environment.getGraphQlContext().get(ShownFacts.class);
        return request.at(() -> environment.getExecutionStepInfo().getPath().toList());
    }
}
