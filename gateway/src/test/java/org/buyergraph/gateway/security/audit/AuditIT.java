package org.buyergraph.gateway.security.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** What support reads is written down, also when it looks through somebody else's eyes. */
@ExtendWith(OutputCaptureExtension.class)
class AuditIT extends RunningGateway {
    private static final String ACCOUNT =
            "query Look { account(by: {number: \"A00000101\"}) { name subscriptions { nodes { number sale { opportunityId } } } } }";

    @BeforeEach
    void begin() {
        ask("support", AuditLines.FIRST);
    }

    @Test
    void supportsReadsAreWrittenDownWithoutWhatWasInThem(CapturedOutput output) {
        Answer answer = ask("support", ACCOUNT);

        assertThat(answer.problems()).isEmpty();
        JsonNode line = onlyLine(output);
        assertThat(line.path("who").asString()).isEqualTo("support");
        assertThat(line.path("viewer").asString()).isEqualTo("support");
        assertThat(line.path("operation").asString()).isEqualTo("Look");
        assertThat(line.path("outcome").asString()).isEqualTo("complete");
        assertThat(line.path("reads").toString()).isEqualTo("{\"Account\":1,\"Subscription\":2}");
        assertThat(line.path("requestId").asString()).isNotEmpty();
        assertThat(line.toString()).doesNotContain("A00000101", "Brightwater", "A-S0000");
    }

    @Test
    void whatFailsIsWrittenDownToo(CapturedOutput output) {
        ask("support", "query Wrong { nothing }");

        JsonNode line = onlyLine(output);
        assertThat(line.path("outcome").asString()).isEqualTo("refused");
        assertThat(line.path("reads").isEmpty()).isTrue();
    }

    @Test
    void nobodyElsesReadsAre(CapturedOutput output) {
        ask("customer-700101", ACCOUNT);

        assertThat(lines(output)).isEmpty();
    }

    @Test
    void aDocumentThatSupportFetchesIsWrittenDown(CapturedOutput output) {
        String url = ask("support", "{ invoice(by: {number: \"INV00001004\"}) { pdf { url } } }")
                .data("/invoice/pdf/url")
                .asString();
        get(url.substring(url.indexOf("/documents")), Map.of());

        List<JsonNode> lines = lines(output);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).path("operation").asString()).isEqualTo("invoice-pdf");
        assertThat(lines.get(1).path("reads").toString()).isEqualTo("{\"Invoice\":1}");
    }

    /** So that what was read is written down, also where it breaks off. */
    @Test
    void eachPageOfAnExportLeavesALine(CapturedOutput output) {
        get(
                "/exports/accounts/A00000112/transactions.csv?kinds=PAYMENT",
                Map.of("Authorization", "Bearer " + issuer().token("support"), "X-View-As", "customer:700112"));

        List<JsonNode> lines = lines(output);
        assertThat(lines).hasSize(5).allSatisfy(line -> {
            assertThat(line.path("operation").asString()).isEqualTo("ExportTransactions");
            assertThat(line.path("viewAs").asString()).isEqualTo("customer:700112");
            assertThat(line.path("outcome").asString()).isEqualTo("complete");
            assertThat(line.path("requestId")).isEqualTo(lines.get(0).path("requestId"));
            assertThat(line.at("/reads/Account").asInt()).isEqualTo(1);
        });
    }

    @Test
    void anExportThatIsRefusedIsWrittenDownOnce(CapturedOutput output) {
        get(
                "/exports/accounts/A00009999/transactions.csv",
                Map.of("Authorization", "Bearer " + issuer().token("support")));

        JsonNode line = onlyLine(output);
        assertThat(line.path("operation").asString()).isEqualTo("ExportTransactions");
        assertThat(line.path("reads").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "customer:700101, customer-700101",
        "customer:700102, customer-700102",
        "namespace:9100101, namespace-9100101",
        "partner:8ad09000000000000000acc000000190, partner-A00000190"
    })
    void supportSeesJustWhatTheOtherSees(String as, String other, CapturedOutput output) {
        Answer theirs = ask(other, ACCOUNT);

        assertThat(viewAs("support", as, ACCOUNT).text()).isEqualTo(theirs.text());
        JsonNode line = onlyLine(output);
        assertThat(line.path("who").asString()).isEqualTo("support");
        assertThat(line.path("viewAs").asString()).isEqualTo(as);
    }

    @Test
    void noCodeIsGivenToSupportThroughAnybodysEyes() {
        String grant = "{ license(by: {number: \"500102\"}) { number grant { activationCode } } }";

        assertThat(ask("customer-700102", grant).data("/license/grant").isObject())
                .isTrue();
        Answer support = viewAs("support", "customer:700102", grant);
        assertThat(support.data("/license/number").asString()).isEqualTo("500102");
        assertThat(support.data("/license/grant").isNull()).isTrue();
    }

    /** Else the link would be the customer's, and what it opens nobody's reading. */
    @Test
    void aLinkThatSupportGetsThroughAnothersEyesIsSupports() {
        Answer answer =
                viewAs("support", "customer:700102", "{ invoice(by: {number: \"INV00001004\"}) { pdf { url } } }");

        assertThat(answer.data("/invoice/pdf/url").asString()).contains("for=support%3A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-700101", "namespace-9100101", "partner-A00000190"})
    void nobodyElseLooksThroughOthersEyes(String viewer) {
        Answer answer = viewAs(viewer, "customer:700102", ACCOUNT);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problems()).containsExactly("FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"support:", "customer:", "customer:x", "everybody", "partner:1", ""})
    void eyesThatNobodyHasAreRefused(String as) {
        Answer answer = viewAs("support", as, ACCOUNT);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problems()).containsExactly("BAD_USER_INPUT");
    }

    private Answer viewAs(String viewer, String as, String document) {
        String body = "{\"query\":\"" + document.replace("\"", "\\\"") + "\"}";
        return post(body, Map.of("Authorization", "Bearer " + issuer().token(viewer), "X-View-As", as));
    }

    private JsonNode onlyLine(CapturedOutput output) {
        List<JsonNode> lines = lines(output);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private List<JsonNode> lines(CapturedOutput output) {
        ask("support", AuditLines.LAST);
        return AuditLines.of(output);
    }
}
