package org.buyergraph.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long answers are compressed for who takes them so, whichever road they come by; remembered ones just once. */
class CompressionIT extends RunningGateway {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String LONG =
            "{ account(by: {number: \\\"A00000112\\\"}) { subscriptions(first: 40) { nodes { number status"
                    + " termStart termEnd } } } }";
    private static final String SHORT = "{ viewer { role } }";

    @Test
    void everyRoadCompresses() throws Exception {
        String plain = new String(send(LONG, "identity").body(), StandardCharsets.UTF_8);

        for (int road = 0;
                road < 4;
                road++) { // the general one first, then the prepared document, then what is remembered
            HttpResponse<byte[]> answer = send(LONG, "br, gzip;q=0.8");

            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(answer.body().length).isLessThan(plain.length() / 3);
            assertThat(unzipped(answer)).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "br"})
    void whoDoesNotTakeItGetsItPlain(String accepted) throws Exception {
        for (int road = 0; road < 4; road++) {
            HttpResponse<byte[]> answer = send(LONG, accepted);

            assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(answer.body()).startsWith((byte) 0x7B);
        }
    }

    @Test
    void whatIsShortIsLeftAsItIs() throws Exception {
        for (int road = 0; road < 4; road++) {
            assertThat(send(SHORT, "gzip").headers().firstValue("Content-Encoding"))
                    .isEmpty();
        }
    }

    private HttpResponse<byte[]> send(String document, String accepted) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("/graphql"))
                .header("Authorization", "Bearer " + issuer().token("support"))
                .header("Content-Type", "application/json")
                .header("Accept-Encoding", accepted)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + document + "\"}"))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String unzipped(HttpResponse<byte[]> answer) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
