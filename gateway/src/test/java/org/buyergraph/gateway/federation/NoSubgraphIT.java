package org.buyergraph.gateway.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who has not switched it on has nothing of it. */
class NoSubgraphIT extends RunningGateway {
    @Autowired
    private ApplicationContext context;

    @ParameterizedTest
    @ValueSource(strings = {"_service { sdl }", "_entities(representations: []) { __typename }"})
    void aGatewayIsNoSubgraphUnlessItIsTold(String root) {
        assertThat(ask("support", "{ " + root + " }").problems()).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void theSchemaIsThePlainOne() {
        assertThat(get("/graphql/schema", java.util.Map.of()).text())
                .contains("type Subscription implements Node {")
                .doesNotContain("@key", "@link", "_Any", "_Entity", "_Service");
        assertThat(List.of(context.getBeanDefinitionNames()))
                .filteredOn(name -> context.getType(name) != null)
                .filteredOn(name -> context.getType(name).getPackageName().endsWith(".federation"))
                .singleElement()
                .asString()
                .contains("FederationProperties");
    }
}
