package org.buyergraph.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.graphql.autoconfigure.observation.GraphQlObservationAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;

/**
 * The gateway. Its settings are in {@code application.yaml}. Operations are counted and traced in {@code observability}, on both roads;
 * what Spring would do besides costs something for each field.
 */
@SpringBootApplication(exclude = {GraphQlObservationAutoConfiguration.class, MicrometerTracingAutoConfiguration.class})
@ConfigurationPropertiesScan
public class GatewayApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(GatewayApplication.class, arguments);
    }
}
