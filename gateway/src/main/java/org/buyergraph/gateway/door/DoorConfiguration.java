package org.buyergraph.gateway.door;

import org.buyergraph.gateway.facts.FactsDesk;
import org.buyergraph.gateway.prepared.PreparedDocuments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.util.unit.DataSize;

/** Puts the door before the general road: of the graph's own server, and not of the management's. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "gateway.door.enabled", matchIfMissing = true)
class DoorConfiguration {
    @Bean
    static BeanPostProcessor doorBeforeTheGeneralRoad(
            ObjectProvider<Visitors> visitors,
            ObjectProvider<RememberedAnswers> answers,
            ObjectProvider<PreparedDocuments> documents,
            ObjectProvider<FactsDesk> desk,
            ObjectProvider<RoadMetrics> metrics,
            @Value("${gateway.web.largest-body:1MB}") DataSize largestBody) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HttpHandler general
                        ? new Door(
                                general,
                                largestBody.toBytes(),
                                visitors.getObject(),
                                answers.getObject(),
                                documents.getObject(),
                                desk.getObject(),
                                metrics.getObject())
                        : bean;
            }
        };
    }
}
