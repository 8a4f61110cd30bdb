package org.buyergraph.gateway.security.trusted;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.buyergraph.demo.DemoIssuer;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.StartedGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents by their ids, and only those that somebody trusts. */
class TrustedIT {
    private static final String WHO = "{ viewer { role } }";
    private static final String PLANS = "query Plans { plans { totalCount } }";
    private static final String OTHER = "{ __typename }";
    private static final String ANSWER = "{\"data\":{\"viewer\":{\"role\":\"SUPPORT\"}}}";
    private static final String UNTRUSTED = "DOCUMENT_NOT_TRUSTED";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final SimulatedVendors VENDORS = SimulatedVendors.start();

    @TempDir
    private Path folder;

    @AfterAll
    static void stop() {
        VENDORS.close();
    }

    @Test
    void whatAManifestNamesIsAnsweredByItsIdOnEveryMethod() throws Exception {
        writeManifests();
        try (StartedGateway gateway =
                gateway("level", "trusted-only", "manifests", folder.toUri().toString())) {
            for (String id :
                    new String[] {"who", "x-shop-who", "sha256:" + DocumentHash.of(WHO), DocumentHash.of(WHO)}) {
                String body = "{\"documentId\":\"" + id + "\"}";
                for (int i = 0; i < 3; i++) {
                    assertThat(post(gateway, body)).as(id).isEqualTo("200 " + ANSWER);
                }
                assertThat(send(gateway, "QUERY", "", body)).isEqualTo("200 " + ANSWER);
                assertThat(send(gateway, "GET", "?documentId=" + URLEncoder.encode(id, UTF_8), ""))
                        .isEqualTo("200 " + ANSWER);
            }
            assertThat(post(gateway, hashed(DocumentHash.of(WHO), null))).isEqualTo("200 " + ANSWER);
            assertThat(post(gateway, text(WHO))).isEqualTo("200 " + ANSWER);

            assertThat(post(gateway, text(OTHER))).contains(UNTRUSTED);
            assertThat(post(gateway, hashed(DocumentHash.of(OTHER), OTHER))).contains(UNTRUSTED);
            assertThat(post(gateway, hashed(DocumentHash.of(OTHER), null))).contains("PersistedQueryNotSupported");
            assertThat(post(gateway, "{\"documentId\":\"nothing\"}")).contains("PERSISTED_QUERY_NOT_FOUND");
            assertThat(post(gateway, "{\"documentId\":\"who\",\"query\":\"{ __typename }\"}"))
                    .contains("Give documentId or query, not both.");
            assertThat(send(gateway, "GET", "?query=" + URLEncoder.encode(OTHER, UTF_8), ""))
                    .contains(UNTRUSTED);
        }
    }

    @Test
    void aManifestIsReadAgainWhenItHasChanged() throws Exception {
        writeManifests();
        String body = "{\"documentId\":\"later\"}";
        try (StartedGateway gateway =
                gateway("manifests", folder.toUri().toString(), "read-every", "20ms", "level", "trusted-only")) {
            assertThat(post(gateway, body)).contains("PERSISTED_QUERY_NOT_FOUND");

            Files.writeString(folder.resolve("broken.json"), "{\"half\":");
            Files.writeString(folder.resolve("later.json"), "{\"later\":\"" + WHO + "\"}");
            assertThat(post(gateway, "{\"documentId\":\"who\"}")).isEqualTo("200 " + ANSWER);

            Files.delete(folder.resolve("broken.json"));
            await().untilAsserted(() -> assertThat(post(gateway, body)).isEqualTo("200 " + ANSWER));
        }
    }

    @Test
    void someMaySendWhatIsInNoManifest() throws Exception {
        writeManifests();
        try (StartedGateway gateway = gateway(
                "manifests", folder.toUri().toString(), "level", "unknown-for-some", "unknown-for", "support")) {
            assertThat(post(gateway, text(OTHER))).startsWith("200 ").contains("Query");
            assertThat(asViewer(gateway, "customer-700101", text(OTHER))).contains(UNTRUSTED);
            assertThat(asViewer(gateway, null, text(OTHER))).contains(UNTRUSTED);
            assertThat(asViewer(gateway, null, text(PLANS))).contains("totalCount");
        }
    }

    /** Where a document is known from somebody who may send it, nobody else gets it past the check by saying it in another way. */
    @Test
    void whoSaysItTwiceIsNotBelieved() throws Exception {
        writeManifests();
        try (StartedGateway gateway = gateway(
                "manifests", folder.toUri().toString(), "level", "unknown-for-some", "unknown-for", "support")) {
            for (int i = 0; i < 3; i++) {
                assertThat(post(gateway, text(OTHER))).startsWith("200 ");
            }
            for (String body : new String[] {
                "{\"query\":\"%s\",\"query\":null}",
                "{\"query\":\"%s\",\"query\":\"{ viewer { role } }\"}",
                "{\"query\":\"{ viewer { role } }\",\"query\":\"%s\"}",
                "{\"documentId\":\"who\",\"documentId\":null,\"query\":\"%s\"}",
                "{\"query\":\"%s\"} {}"
            }) {
                assertThat(asViewer(gateway, "customer-700101", body.formatted(OTHER)))
                        .startsWith("400 ")
                        .doesNotContain("\"data\"");
            }
        }
    }

    @Test
    void aClientRegistersADocumentAndGoesOnWithItsHash() throws Exception {
        String hash = DocumentHash.of(WHO);
        try (StartedGateway gateway = gateway("automatic", "10KB")) {
            assertThat(post(gateway, hashed(hash, null))).contains("\"PersistedQueryNotFound\"");
            assertThat(post(gateway, hashed(DocumentHash.of(OTHER), WHO))).contains("BAD_USER_INPUT");
            assertThat(post(gateway, hashed(hash, null))).contains("\"PersistedQueryNotFound\"");
            assertThat(post(gateway, hashed(hash, WHO))).isEqualTo("200 " + ANSWER);
            assertThat(post(gateway, hashed(hash, null))).isEqualTo("200 " + ANSWER);
            assertThat(send(gateway, "GET", "?extensions=" + URLEncoder.encode(extensions(hash), UTF_8), ""))
                    .isEqualTo("200 " + ANSWER);
        }
    }

    /** To the letter, since clients look for it before they send the text. */
    @ParameterizedTest
    @ValueSource(strings = {"off", "log-unknown"})
    void whereNothingIsRegisteredAClientIsToldToSendTheText(String level) throws Exception {
        try (StartedGateway gateway = gateway("level", level)) {
            assertThat(post(gateway, hashed(DocumentHash.of(WHO), null)))
                    .startsWith("200 ")
                    .contains("\"message\":\"PersistedQueryNotSupported\"", "PERSISTED_QUERY_NOT_SUPPORTED");
            assertThat(post(gateway, hashed(DocumentHash.of(WHO), WHO))).isEqualTo("200 " + ANSWER);
        }
    }

    private void writeManifests() throws IOException {
        Files.writeString(folder.resolve("apollo.json"), """
                {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [
                  {"id": "who", "name": "", "type": "query", "body": "%s"},
                  {"id": "plans", "name": "Plans", "type": "query", "body": "%s"}]}""".formatted(WHO, PLANS));
        Files.writeString(folder.resolve("relay.json"), "{\"x-shop-who\": \"" + WHO + "\"}");
    }

    private static StartedGateway gateway(String... namesAndValues) {
        Map<String, String> settings = new HashMap<>(VENDORS.settings());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put("gateway.trusted." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return StartedGateway.with(settings);
    }

    private static String text(String document) {
        return "{\"query\":\"" + document + "\"}";
    }

    private static String hashed(String hash, String document) {
        return "{" + (document == null ? "" : "\"query\":\"" + document + "\",") + "\"extensions\":" + extensions(hash)
                + "}";
    }

    private static String extensions(String hash) {
        return "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}";
    }

    private static String post(StartedGateway gateway, String body) throws Exception {
        return send(gateway, "POST", "", body);
    }

    private static String send(StartedGateway gateway, String method, String query, String body) throws Exception {
        return send(gateway, method, query, body, "support");
    }

    private static String asViewer(StartedGateway gateway, String viewer, String body) throws Exception {
        return send(gateway, "POST", "", body, viewer);
    }

    private static String send(StartedGateway gateway, String method, String query, String body, String viewer)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.graphql().resolve("/graphql" + query))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (viewer != null) {
            request.header(
                    "Authorization",
                    "Bearer " + gateway.context().getBean(DemoIssuer.class).token(viewer));
        }
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }
}
