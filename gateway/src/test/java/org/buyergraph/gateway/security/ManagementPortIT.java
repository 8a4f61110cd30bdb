package org.buyergraph.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** The port for whoever runs us tells how we are, and nothing of what we know. */
class ManagementPortIT extends RunningGateway {
    @LocalManagementPort
    private int port;

    /** A prepared document, and one that takes the general road. */
    @ParameterizedTest
    @ValueSource(strings = {"{ plans { name } }", "{ __typename }"})
    void theGraphIsNotThere(String document) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address())
                .header("Authorization", "Bearer " + issuer().token("support"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + document + "\"}"))
                .build();

        send(request);
        HttpResponse<String> again = send(request);

        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).doesNotContain("\"data\"");
        assertThat(VENDORS.zuora().calls().all()).isEmpty();
    }

    @Test
    void whoBringsNoTokenLearnsNoMore() throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(address())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ plans { name } }\"}"))
                .build());

        assertThat(response.statusCode()).isEqualTo(401);
    }

    private URI address() {
        return URI.create("http://localhost:" + port + "/graphql");
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
