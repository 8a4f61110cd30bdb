package org.buyergraph.gateway.export;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.server.WebHandler;

/** Where exports are. */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration {
    @Bean
    HandlerMapping exports(ObjectProvider<Export> exports, WebGraphQlHandler graph, ExportProperties settings) {
        Map<String, WebHandler> handlers = exports.stream()
                .collect(Collectors.toUnmodifiableMap(
                        ExportConfiguration::pattern,
                        export -> new ExportHandler(export, graph::handleRequest, settings)));
        return new SimpleUrlHandlerMapping(handlers, Ordered.HIGHEST_PRECEDENCE);
    }

    private static String pattern(Export export) {
        String endings =
                Arrays.stream(ExportForm.values()).map(ExportForm::ending).collect(Collectors.joining("|"));
        return "/exports%s.{%s:%s}".formatted(export.path(), ExportHandler.FORM, endings);
    }
}
