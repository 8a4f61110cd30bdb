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
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;

/** A gateway starts with all that a vendor needs or without the vendor, and says in a sentence what is missing. */
@ExtendWith(OutputCaptureExtension.class)
class StartIT {
    private static final SimulatedVendors VENDORS = SimulatedVendors.start();
    private static final String KEYS = "gateway.token.jwk-set-uri";

    @AfterAll
    static void stop() {
        VENDORS.close();
    }

    /** The vendors' configuration with no gateway around it, which starts in a moment. */
    @Import(OnlyVendors.TheirConfigurations.class)
    static class OnlyVendors {
        static final class TheirConfigurations implements ImportSelector {
            @Override
            public String[] selectImports(AnnotationMetadata any) {
                return ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader())
                        .getCandidates()
                        .stream()
                        .filter(name -> name.startsWith("org.buyergraph."))
                        .toArray(String[]::new);
            }
        }
    }

    @Test
    void halfAVendorStopsTheStartOfTheGateway(CapturedOutput output) {
        Map<String, String> settings = whole();
        settings.remove("connectors.zuora.client-secret");

        isRefused(settings, "connectors.zuora.client-secret is not set. Set all of", output);
    }

    @Test
    void wholeVendorsStart() {
        new SpringApplicationBuilder(OnlyVendors.class)
                .web(WebApplicationType.NONE)
                .run(arguments(whole()))
                .close();
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

        areRefused(settings, missing + " is not set. Set all of", output);
    }

    @Test
    void gitlabNeedsOneOfItsTwoCredentials(CapturedOutput output) {
        Map<String, String> settings = whole();
        settings.remove("connectors.gitlab.token");
        settings.remove("connectors.gitlab.internal-secret");

        areRefused(
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
        settings.put("gateway.documents.signing-key", key);

        isRefused(settings, "gateway.documents.signing-key needs at least 32 characters", output);
    }

    @Test
    void anAddressThatIsNoneIsRefused(CapturedOutput output) {
        Map<String, String> settings = whole();
        settings.put("connectors.zuora.base-url", "rest.example.com");

        areRefused(settings, "connectors.zuora.base-url is no address", output);
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

    /** Who has no portal and no sales system is told what follows from billing alone. */
    @Test
    void whatABuyerMayDoIsToldWithoutTheSystemsThatNotEverybodyHas() {
        Map<String, String> settings = new HashMap<>(VENDORS.settings());
        settings.keySet().removeIf(name -> name.contains(".portal.") || name.contains(".salesforce."));
        try (StartedGateway gateway = StartedGateway.with(settings)) {
            Answer answer = gateway.ask("""
                    { subscription(by: {number: "A-S00000101"}) {
                        can { renew { allowed from } addSeats { allowed } buyStorage { allowed } }
                        renewal { outcome } settlement { way seats } recordedSettlement { users }
                        features { feature available } account { customerProfile { types } } }
                      overused: account(by: {number: "A00000101"}) { attention { incomplete notices { code } } }
                      unlinked: account(by: {number: "A00000111"}) { attention { incomplete notices { code } } } }""");

            assertThat(answer.problems()).isEmpty();
            assertThat(answer.data("/subscription").toString()).isEqualTo("""
                    {"can":{"renew":{"allowed":false,"from":"2027-02-14"},"addSeats":{"allowed":true},\
                    "buyStorage":{"allowed":true}},"renewal":{"outcome":"RENEWS"},\
                    "settlement":{"way":"QUARTERLY","seats":6},"recordedSettlement":null,\
                    "features":[{"feature":"CLOUD_LICENSING","available":true},\
                    {"feature":"AUTO_RENEWAL","available":true},{"feature":"SEAT_RECONCILIATION","available":true},\
                    {"feature":"OPERATIONAL_DATA","available":true}],\
                    "account":{"customerProfile":{"types":["CREDIT_CARD"]}}}""");
            assertThat(answer.data("/overused/attention").toString())
                    .isEqualTo("{\"incomplete\":[],\"notices\":[{\"code\":\"SUBSCRIPTION_OVERAGE\"}]}");
            assertThat(answer.data("/unlinked/attention").toString())
                    .isEqualTo(
                            "{\"incomplete\":[],\"notices\":[{\"code\":\"TRIAL_ENDS\"},{\"code\":\"SILENT_PROFILE\"}]}");
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
        isRefused(new SpringApplicationBuilder(GatewayApplication.class), settings, sentence, output);
    }

    private static void areRefused(Map<String, String> settings, String sentence, CapturedOutput output) {
        isRefused(
                new SpringApplicationBuilder(OnlyVendors.class).web(WebApplicationType.NONE),
                settings,
                sentence,
                output);
    }

    private static String[] arguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private static void isRefused(
            SpringApplicationBuilder application,
            Map<String, String> settings,
            String sentence,
            CapturedOutput output) {
        assertThatThrownBy(() -> application.run(arguments(settings)).close()).isNotNull();

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
