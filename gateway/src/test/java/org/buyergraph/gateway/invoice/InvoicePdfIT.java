package org.buyergraph.gateway.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.SampleCustomer;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An invoice's document by signed link: who gets it, for how long, and what happens when it cannot be had. */
class InvoicePdfIT extends RunningGateway {
    private static final String PDF = """
            query Pdf($number: String!) { invoice(by: {number: $number}) { id pdf { url expiresAt } } }""";

    @Test
    void makingALinkAsksNoVendorForTheDocument() {
        Answer answer = pdf("customer-700102", "INV00001004");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/invoice/pdf/url").asString()).startsWith("http://localhost:");
        assertThat(Instant.parse(answer.data("/invoice/pdf/expiresAt").asString()))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(5)));
        assertThat(VENDORS.zuora().calls().count("GET", "/v1/.*")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"customer-700102, INV00001004", "partner-A00000191, INV00001014", "support, INV00001016"})
    void whoMaySeeTheInvoiceGetsItsDocumentByTheLinkAlone(String viewer, String number) {
        Answer document = follow(link(viewer, number));

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.text())
                .startsWith("%PDF-1.4")
                .contains("Invoice " + number)
                .endsWith("%%EOF\n");
        assertThat(header(document, "content-type")).isEqualTo("application/pdf");
        assertThat(header(document, "content-disposition")).isEqualTo("inline; filename=\"" + number + ".pdf\"");
        assertThat(header(document, "cache-control")).contains("no-store");
        assertThat(header(document, "referrer-policy")).isEqualTo("no-referrer");
    }

    @Test
    void theNewestFileIsTheOneToShow() {
        follow(link("support", "INV00001004"));

        assertThat(VENDORS.zuora().calls().matching("GET", "/v1/files/.*"))
                .singleElement()
                .satisfies(call -> assertThat(call.path()).endsWith("10042"));
    }

    @Test
    void anInvoiceWithoutADocumentIs404() {
        assertProblem(follow(link("support", "INV00001012")), 404, "BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"signature=A", "signature=&x=A", "for=support%3A&x=A", "expires=9999999999&x=A", "expires=x"})
    void aLinkThatWasTouchedIsRefused(String change) {
        String name = change.substring(0, change.indexOf('='));
        String touched = link("customer-700102", "INV00001004").replaceFirst("(?<=[?&])" + name + "=[^&]*", change);

        assertProblem(follow(touched), 403, "FORBIDDEN");
        assertThat(VENDORS.zuora().calls().count("GET", "/v1/.*")).isZero();
    }

    @Test
    void aLinkForOneInvoiceOpensNoOther() {
        String other = pdf("support", "INV00001006").data("/invoice/id").asString();
        String link =
                link("customer-700102", "INV00001004").replaceFirst("/invoice-pdf/[^?]*", "/invoice-pdf/" + other);

        assertProblem(follow(link), 403, "FORBIDDEN");
    }

    @Test
    void aLinkIsRefusedOnceItsTimeIsUpAndNobodyLearnsThatThisIsWhy() {
        String id = pdf("support", "INV00001004").data("/invoice/id").asString();
        long now = Instant.now().getEpochSecond();

        assertThat(follow(signed(id, "support:", now + 60)).status()).isEqualTo(200);
        Answer expired = follow(signed(id, "support:", now - 1));
        Answer forged = follow(signed(id, "support:", now + 60).replaceFirst("signature=.*", "signature=AAAA"));
        assertProblem(expired, 403, "FORBIDDEN");
        assertThat(expired.json().at("/errors/0/message"))
                .isEqualTo(forged.json().at("/errors/0/message"));
    }

    @Test
    void aRightThatIsGoneClosesTheLink() {
        SampleCustomer manager = VENDORS.data().customers().stream()
                .filter(customer -> customer.id() == 700_102)
                .findFirst()
                .orElseThrow();
        String link = link("customer-700102", "INV00001004");
        VENDORS.data().add(SampleInvoices.withoutAccount(manager));
        try {
            assertProblem(follow(link), 404, "BAD_USER_INPUT");
        } finally {
            VENDORS.data().add(manager);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/files/.*, 503, 502, BACKEND_UNAVAILABLE",
        "/v1/files/.*, 504, 504, BACKEND_TIMEOUT",
        "/v1/files/.*, 429, 502, BACKEND_UNAVAILABLE",
        "/v1/invoices/.*/files, 500, 502, BACKEND_UNAVAILABLE",
        "/object-query/invoices, 503, 502, BACKEND_UNAVAILABLE"
    })
    void aVendorsTroubleIsTold(String path, int vendors, int ours, String code) {
        String link = link("support", "INV00001004");
        VENDORS.zuora().switches().add(Switch.on(path).status(vendors));

        assertProblem(follow(link), ours, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTML", "NOT_JSON"})
    void whatIsNoDocumentIsNotPassedOn(Switch.Broken how) {
        String link = link("support", "INV00001004");
        VENDORS.zuora().switches().add(Switch.on("/v1/files/.*").broken(how));

        Answer answer = follow(link);

        assertProblem(answer, 502, "BACKEND_BAD_RESPONSE");
        assertThat(answer.text()).doesNotContain("html");
    }

    @Test
    void aDocumentThatDoesNotComeEndsAtTheDeadline() {
        String link = link("support", "INV00001004");
        VENDORS.zuora().switches().add(Switch.on("/v1/files/.*").latency(Duration.ofMinutes(1)));

        assertProblem(follow(link), 504, "DEADLINE_EXCEEDED");
    }

    @Test
    void aDocumentThatBreaksOffIsNeverTakenForAWholeOne() {
        String link = link("support", "INV00001004");
        VENDORS.zuora().switches().add(Switch.on("/v1/files/.*").dribble(Duration.ofSeconds(10)));

        assertThat(arrivesWhole(link)).isFalse();
    }

    /** A connection that breaks, or an answer that says so, depending on how much was sent by then. */
    private boolean arrivesWhole(String link) {
        try {
            return follow(link).status() == 200;
        } catch (UncheckedIOException broken) {
            return false;
        }
    }

    @Test
    void aTokenThatDiedMeanwhileIsRenewed() {
        String link = link("support", "INV00001004");
        VENDORS.zuora().switches().add(Switch.on("/v1/files/.*").status(401).times(1));

        assertThat(follow(link).status()).isEqualTo(200);
    }

    private Answer pdf(String viewer, String number) {
        return ask(viewer, PDF, Map.of("number", number));
    }

    private String link(String viewer, String number) {
        String link = pdf(viewer, number).data("/invoice/pdf/url").asString();
        VENDORS.zuora().calls().clear();
        forgetAll(); // what the link was made from, so that following it asks again
        return link;
    }

    private Answer follow(String link) {
        URI address = URI.create(link);
        return get(address.getRawPath() + "?" + address.getRawQuery(), Map.of());
    }

    /** As the settings' reader would sign, who knows the key. */
    private static String signed(String id, String viewer, long expires) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(LINKS_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = mac.doFinal(
                    ("invoice-pdf\n" + id + "\n" + viewer + "\n" + expires).getBytes(StandardCharsets.UTF_8));
            return "http://localhost/documents/invoice-pdf/%s?for=%s&expires=%d&signature=%s"
                    .formatted(
                            id,
                            viewer,
                            expires,
                            Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(header(answer, "content-type")).isEqualTo("application/json");
        assertThat(answer.errors()).hasSize(1);
        assertThat(answer.json().at("/errors/0/extensions/code").asString()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/extensions/requestId").asString())
                .isNotEmpty();
    }

    private static String header(Answer answer, String name) {
        return String.join(",", answer.headers().getOrDefault(name, List.of()));
    }
}
