package org.buyergraph.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.gateway.web.GraphqlStep;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.OrderUtils;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;

/** Whatever a request passes has its place in {@link RequestOrder}, and nothing else has that place. */
class RequestOrderIT extends RunningGateway {
    @Autowired
    private List<WebFilter> filters;

    @Autowired
    private List<GraphqlStep> steps;

    @Autowired
    private List<WebGraphQlInterceptor> interceptors;

    @Autowired
    private List<WebExceptionHandler> errorHandlers;

    @Test
    void everyFilterAndInterceptorHasAPlace() {
        assertThat(ours())
                .extracting(Class::getSimpleName)
                .contains("GraphqlWay", "BodyStep", "FactsInterceptor", "HttpErrorHandler");
        assertThat(ours()).allSatisfy(type -> assertThat(places()).contains(OrderUtils.getOrder(type)));
    }

    @Test
    void noneSharesItsPlace() {
        Map<String, List<String>> byPlace = ours().stream()
                .collect(Collectors.groupingBy(
                        type -> String.valueOf(OrderUtils.getOrder(type)),
                        Collectors.mapping(Class::getSimpleName, Collectors.toList())));

        assertThat(byPlace.values()).allSatisfy(there -> assertThat(there).hasSize(1));
    }

    @Test
    void noPlaceIsGivenTwice() {
        assertThat(places()).doesNotHaveDuplicates();
    }

    private List<Class<?>> ours() {
        return Stream.of(filters, steps, interceptors, errorHandlers)
                .flatMap(List::stream)
                .<Class<?>>map(AopUtils::getTargetClass)
                .filter(type -> type.getPackageName().startsWith("org.buyergraph.gateway"))
                .toList();
    }

    private static List<Integer> places() {
        return Arrays.stream(RequestOrder.class.getDeclaredFields())
                .map(RequestOrderIT::place)
                .toList();
    }

    private static Integer place(Field field) {
        try {
            return field.getInt(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(field + " is for nobody", hidden);
        }
    }
}
