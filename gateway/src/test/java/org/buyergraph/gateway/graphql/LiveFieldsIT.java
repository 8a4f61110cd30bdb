package org.buyergraph.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.buyergraph.demo.DemoConfiguration;
import org.buyergraph.gateway.GatewayApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A schema that promises what cannot be kept does not start. */
class LiveFieldsIT {
    @Test
    void aFieldThatIsCalledLiveAndIsNotStopsTheStart() {
        SpringApplicationBuilder gateway = new SpringApplicationBuilder(
                        GatewayApplication.class, DemoConfiguration.class)
                .web(WebApplicationType.REACTIVE)
                .properties("server.port=0", "management.server.port=0", "spring.main.lazy-initialization=false");

        assertThatThrownBy(
                        () -> gateway.run("--spring.graphql.schema.locations=classpath*:schema/,classpath:not-live/"))
                .hasStackTraceContaining("The field Account.liveName must not be @live: it is no single object");
    }
}
