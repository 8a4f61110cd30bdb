package org.buyergraph.gateway.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody is told who they are and what is theirs, and nothing besides. */
class ViewerIT extends RunningGateway {
    private static final String VIEWER = """
            { viewer { role name accounts { number name } customers { number name } namespace { number path } } }""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            customer-700101 | {"role":"CUSTOMER","name":"Dana Okafor","accounts":[{"number":"A00000101","name":"Brightwater Studio LLC"}],"customers":[{"number":"700101","name":"Dana Okafor"}],"namespace":null}
            customer-700110 | {"role":"CUSTOMER","name":"Sam Tremblay","accounts":[],"customers":[{"number":"700110","name":"Sam Tremblay"}],"namespace":null}
            namespace-9100113 | {"role":"NAMESPACE_SERVICE","name":null,"accounts":null,"customers":null,"namespace":{"number":"9100113","path":"fjordheim-shipping"}}
            partner-A00000190 | {"role":"PARTNER","name":"Rhône Distribution Logicielle SA","accounts":[{"number":"A00000190","name":"Rhône Distribution Logicielle SA"}],"customers":null,"namespace":null}
            support | {"role":"SUPPORT","name":null,"accounts":null,"customers":null,"namespace":null}
            """)
    void whatIsTheirs(String viewer, String expected) {
        Answer answer = ask(viewer, VIEWER);

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/viewer").toString()).isEqualTo(expected);
    }

    @Test
    void whoTheyAreCostsACustomerOneCallToThePortalAndOneToBilling() {
        ask("customer-700101", VIEWER);

        assertThat(VENDORS.portal().calls().all()).hasSize(1);
        assertThat(VENDORS.zuora().calls().letIn()).hasSize(1);
        assertThat(VENDORS.salesforce().calls().all()).isEmpty();
        assertThat(VENDORS.gitlab().calls().all()).isEmpty();
    }

    @Test
    void theRoleNeedsNobody() {
        VENDORS.servers()
                .forEach(server -> server.switches().add(Switch.onEverything().status(503)));

        Answer answer = ask("customer-700101", VIEWER);

        assertThat(answer.data("/viewer/role").asString()).isEqualTo("CUSTOMER");
        assertThat(answer.problems())
                .containsExactlyInAnyOrder(
                        "BACKEND_UNAVAILABLE at viewer/name from gitlab-portal",
                        "BACKEND_UNAVAILABLE at viewer/accounts from gitlab-portal",
                        "BACKEND_UNAVAILABLE at viewer/customers from gitlab-portal");
    }
}
