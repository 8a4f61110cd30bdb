package org.buyergraph.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.buyergraph.demo.DemoConfiguration;
import org.buyergraph.gateway.GatewayApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A schema with a root of which nobody says who may ask for it does not start. */
class RootCheckIT {
    @Test
    void aRootWithoutARuleStopsTheStart() {
        SpringApplicationBuilder gateway = new SpringApplicationBuilder(
                        GatewayApplication.class, DemoConfiguration.class)
                .web(WebApplicationType.REACTIVE)
                .properties("server.port=0", "management.server.port=0", "spring.main.lazy-initialization=false");

        assertThatThrownBy(() ->
                        gateway.run("--spring.graphql.schema.locations=classpath*:schema/,classpath:unguarded-root/"))
                .hasStackTraceContaining("Nobody says who may ask for Query.unguarded: there is no rule for Int.");
    }
}
