package org.buyergraph.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.buyergraph.demo.DemoIssuer;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.StartedGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GraphQL over HTTP as its draft of September 2026 has it, each check under what the draft asks for. */
class DraftIT {
    private static final String JSON = "application/json";
    private static final String RESPONSE = "application/graphql-response+json";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final SimulatedVendors VENDORS = SimulatedVendors.start();

    private static StartedGateway gateway;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(VENDORS.settings());
        settings.put("gateway.http.edition", "draft");
        settings.put("connectors.salesforce.http.protection.attempts", "1");
        gateway = StartedGateway.with(settings);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        VENDORS.close();
    }

    @AfterEach
    void mend() {
        VENDORS.servers().forEach(server -> server.switches().clear());
    }

    /** Its sections on status codes, a line each: what is sent, the status for either form, and whether there is data. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            a body that is not JSON: 400                       | NONSENSE                                                                | 400
            a body that ends too soon: 400                     | {"query":                                                               | 400
            a request without a document is ill-formed: 422    | {"qeury":"{ __typename }"}                                              | 422
            a document of another type is ill-formed: 422      | {"query":7}                                                             | 422
            variables of another type are ill-formed: 422      | {"query":"{ __typename }","variables":[7]}                              | 422
            extensions of another type are ill-formed: 422     | {"query":"{ __typename }","extensions":"x"}                             | 422
            a body that is no object is ill-formed: 422        | [{"query":"{ __typename }"}]                                            | 422
            a document that cannot be parsed: 400              | {"query":"{"}                                                           | 400
            a document that is not valid: 422                  | {"query":"{ nothing }"}                                                 | 422
            no operation can be determined: 422                | {"query":"query A { __typename } query B { __typename }"}               | 422
            an operation that is not there: 422                | {"query":"query A { __typename }","operationName":"B"}                  | 422
            a variable that cannot be coerced: 422             | {"query":"query($n: String!) { node(id: $n) { id } }","variables":{}}   | 422
            null parameters are as if they were not there: 200 | {"query":"{ __typename }","variables":null,"extensions":null}           | 200
            other properties are ignored: 200                  | {"query":"{ __typename }","more":1}                                     | 200
            data and no errors: 200                            | {"query":"{ __typename }"}                                              | 200
            """)
    void theStatusTellsWhatBecameOfIt(String what, String body, int status) throws Exception {
        for (String form : new String[] {JSON, RESPONSE}) {
            HttpResponse<String> answer = post(body, form);

            assertThat(answer.statusCode()).as(form).isEqualTo(status);
            assertThat(type(answer))
                    .as("only an answer of 2xx is plain JSON")
                    .isEqualTo(status == 200 ? form : RESPONSE);
            assertThat(answer.body().contains("\"data\"")).isEqualTo(status == 200);
        }
    }

    /** "294 Partial Success": data and errors come together. */
    @Test
    void dataAndErrorsAreAPartialSuccess() throws Exception {
        VENDORS.salesforce().switches().add(Switch.onEverything().status(503));
        for (String form : new String[] {JSON, RESPONSE}) {
            HttpResponse<String> answer =
                    post("{\"query\":\"{ account(by: {number: \\\"A00000101\\\"}) { name crm { website } } }\"}", form);

            assertThat(answer.statusCode()).isEqualTo(294);
            assertThat(type(answer)).isEqualTo(form);
            assertThat(answer.body()).contains("Brightwater", "BACKEND_UNAVAILABLE");
        }
    }

    /** Also where the data is null: a request without a token is executed, and its fields fail. */
    @Test
    void errorsAloneBesideNullAreOneToo() throws Exception {
        HttpResponse<String> answer =
                send(request("{\"query\":\"{ viewer { role } }\"}", RESPONSE).build());

        assertThat(answer.statusCode()).isEqualTo(294);
    }

    /** A server that is asked without Accept writes the newer form. */
    @Test
    void whoAcceptsAnyGetsTheNewerForm() throws Exception {
        for (String accept : new String[] {null, "*/*"}) {
            assertThat(type(post("{\"query\":\"{ __typename }\"}", accept))).isEqualTo(RESPONSE);
        }
    }

    private static HttpResponse<String> post(String body, String accept) throws Exception {
        return send(request(body, accept)
                .header(
                        "Authorization",
                        "Bearer " + gateway.context().getBean(DemoIssuer.class).token("support"))
                .build());
    }

    private static HttpRequest.Builder request(String body, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.graphql())
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return accept == null ? request : request.header("Accept", accept);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("content-type").orElse("");
    }
}
