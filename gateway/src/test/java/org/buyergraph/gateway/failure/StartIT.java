package org.buyergraph.gateway.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.GatewayApplication;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.StartedGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A gateway starts with all that a vendor needs or without the vendor, and says in a sentence what is missing. */
@ExtendWith(OutputCaptureExtension.class)
class StartIT {
    private static final SimulatedVendors VENDORS = SimulatedVendors.start();
    private static final String KEYS = "gateway.token.jwk-set-uri";

    @AfterAll
    static void stop() {
        VENDORS.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connectors.zuora.base-url",
                "connectors.zuora.client-id",
                "connectors.zuora.client-secret",
                "connectors.salesforce.base-url",
                "connectors.salesforce.client-id",
                "connectors.salesforce.client-secret",
                "connectors.gitlab.base-url",
                "connectors.gitlab.portal.base-url",
                "connectors.gitlab.portal.admin-email",
                "connectors.gitlab.portal.admin-token"
            })
    void halfAVendorStopsTheStartWithOneSentence(String missing, CapturedOutput output) {
        Map<String, String> settings = whole();
        settings.remove(missing);

        isRefused(settings, missing + " is not set. Set all of", output);
    }

    @Test
    void gitlabNeedsOneOfItsTwoCredentials(CapturedOutput output) {
        Map<String, String> settings = whole();
        settings.remove("connectors.gitlab.token");
        settings.remove("connectors.gitlab.internal-secret");

        isRefused(
                settings,
                "connectors.gitlab.internal-secret (or connectors.gitlab.token) is not set. Set all of",
                output);
    }

    @Test
    void withoutTheIssuersKeysTheStartIsRefused(CapturedOutput output) {
        Map<String, String> settings = whole();
        settings.remove(KEYS);

        isRefused(settings, KEYS + " or gateway.token.jwk-set-file has to say where the issuer's keys are.", output);
    }

    @Test
    void withoutAnIssuerTheStartIsRefused(CapturedOutput output) {
        Map<String, String> settings = whole();
        settings.remove("gateway.token.issuer");
        settings.put("gateway.safety.accepted-risks", ""); // as it is shipped

        isRefused(settings, "set gateway.token.issuer, gateway.token.audience", output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short"})
    void withoutAKeyForLinksTheStartIsRefused(String key, CapturedOutput output) {
        Map<String, String> settings = whole();
        settings.put("gateway.pdf.signing-key", key);

        isRefused(settings, "gateway.pdf.signing-key needs at least 32 characters", output);
    }

    @Test
    void anAddressThatIsNoneIsRefused(CapturedOutput output) {
        Map<String, String> settings = whole();
        settings.put("connectors.zuora.base-url", "rest.example.com");

        isRefused(settings, "connectors.zuora.base-url is no address", output);
    }

    @Test
    void aVendorWithoutAnySettingIsOffAndItsFieldsSayThatTheyCannotBeHad() {
        try (StartedGateway gateway = StartedGateway.with(Map.of())) {
            for (Vendor vendor : Vendor.values()) {
                Answer answer = gateway.ask(vendor.alone());
                assertThat(answer.problems())
                        .containsExactly(
                                "BACKEND_UNAVAILABLE at " + vendor.pathsAlone().get(0) + " from " + vendor.backend());
            }
        }
    }

    private static Map<String, String> whole() {
        Map<String, String> settings = new HashMap<>(VENDORS.settings());
        settings.put("connectors.gitlab.portal.http.connections", "7"); // which alone says nothing
        settings.put("server.port", "0");
        settings.put("management.server.port", "0");
        settings.put("gateway.token.issuer", "https://issuer.example");
        settings.put("gateway.token.audience", "buyer-graph");
        settings.put(KEYS, "https://127.0.0.1:1/keys");
        return settings;
    }

    private static void isRefused(Map<String, String> settings, String sentence, CapturedOutput output) {
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);

        assertThatThrownBy(() -> SpringApplication.run(GatewayApplication.class, arguments)
                        .close())
                .isNotNull();

        assertThat(output).contains("APPLICATION FAILED TO START", sentence);
        assertThat(output.getAll().lines()).noneMatch(line -> line.startsWith("\tat "));
        secrets().forEach(secret -> assertThat(output).doesNotContain(secret));
    }

    private static Stream<String> secrets() {
        return VENDORS.settings().entrySet().stream()
                .filter(setting -> setting.getKey().matches(".*(secret|token)"))
                .map(Map.Entry::getValue);
    }
}
