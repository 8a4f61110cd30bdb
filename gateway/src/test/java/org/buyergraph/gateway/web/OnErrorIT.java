package org.buyergraph.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client says what becomes of the parts beside one that failed. */
class OnErrorIT extends RunningGateway {
    private static final String BODY =
            "{\"query\":\"{ account(by: {number: \\\"A00000101\\\"}) { name crm { website } } }\",\"onError\":%s}";

    @BeforeEach
    void breakSales() {
        VENDORS.salesforce().switches().add(Switch.onEverything().status(503));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"PROPAGATE\"", "\"NULL\"", "null"})
    void whatMayBeNullIsNullAlone(String wish) {
        Answer answer = post(BODY.formatted(wish), support());

        assertThat(answer.data("/account/name").asString()).isEqualTo("Brightwater Studio LLC");
        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at account/crm from salesforce");
    }

    @Test
    void oneFailureHaltsAll() {
        Answer answer = post(BODY.formatted("\"HALT\""), support());

        assertThat(answer.json().has("data")).isTrue();
        assertThat(answer.json().path("data").isNull()).isTrue();
        assertThat(answer.errors()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"null\"", "\"\"", "7", "{}"})
    void anotherWishIsAMistake(String wish) {
        Answer answer = post(BODY.formatted(wish), support());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("onError must be PROPAGATE, NULL or HALT.");
    }

    private Map<String, String> support() {
        return Map.of("Authorization", "Bearer " + issuer().token("support"));
    }
}
