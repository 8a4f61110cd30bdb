package org.buyergraph.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.SampleCustomer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** A service that has just written to a vendor makes us forget, and nobody else does. */
@ExtendWith(OutputCaptureExtension.class)
class PurgeIT extends RunningGateway {
    private static final String QUERY = "{ account(by: {number: \"A00000101\"}) { name people { name } } }";

    @LocalManagementPort
    private int managementPort;

    private final SampleCustomer dana = VENDORS.data().customers().stream()
            .filter(customer -> customer.id() == 700101)
            .findFirst()
            .orElseThrow();

    @BeforeEach
    void theAccountIsRemembered() {
        ask("support", QUERY);
    }

    @AfterEach
    void everybodyIsCalledAsBefore() {
        VENDORS.data().add(dana);
    }

    @Test
    void whoHasJustWrittenMakesUsForgetTheAccount(CapturedOutput log) throws Exception {
        VENDORS.data().add(renamed(dana));
        assertThat(people()).isEqualTo("Dana Okafor");

        HttpResponse<String> response = forget("accounts/" + account(), PURGE_KEY);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response.body()).path("forgotten").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(people()).isEqualTo("Dana Married");
        assertThat(log)
                .contains("action=purge who=orders what=accounts/" + account() + " outcome=forgotten forgotten=");
    }

    @Test
    void oneAccountIsForgottenAndNoOther() throws Exception {
        ask("support", QUERY.replace("101", "102"));
        VENDORS.zuora().calls().clear();

        forget("accounts/" + account(), PURGE_KEY);
        ask("support", QUERY.replace("101", "102"));

        assertThat(VENDORS.zuora().calls().letIn()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"backends/zuora, 1, 0", "questions/customers-of-account, 0, 1", "backends/salesforce, 0, 0"})
    void wholeBackendsAndQuestionsAreForgotten(String what, int zuora, int portal) throws Exception {
        VENDORS.servers().forEach(vendor -> vendor.calls().clear());

        assertThat(forget(what, PURGE_KEY).statusCode()).isEqualTo(200);
        ask("support", QUERY);

        assertThat(VENDORS.zuora().calls().letIn()).hasSize(zuora);
        assertThat(VENDORS.portal().calls().letIn()).hasSize(portal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            backends/oracle | gitlab, gitlab-portal, salesforce, zuora
            questions/answers | account, account-by-number
            everything/now | accounts, backends, questions
            accounts/dana | not the id
            """)
    void whoNamesNothingIsToldWhatThereIs(String what, String told) throws Exception {
        HttpResponse<String> response = forget(what, PURGE_KEY);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body().replace("\"", "").replace(",", ", ")).contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "a-key-that-only-the-order-service-knowS"})
    void withoutTheKeyNothingIsForgotten(String key) throws Exception {
        VENDORS.zuora().calls().clear();

        assertThat(forget("backends/zuora", key).statusCode()).isEqualTo(401);
        ask("support", QUERY);

        assertThat(VENDORS.zuora().calls().letIn()).isEmpty();
    }

    @Test
    void aViewersTokenIsNoKey() throws Exception {
        assertThat(forget("backends/zuora", issuer().token("support")).statusCode())
                .isEqualTo(401);
    }

    private String people() {
        return ask("support", QUERY).data("/account/people/0/name").asString();
    }

    private static String account() {
        return VENDORS.data().account("A00000101").orElseThrow().id();
    }

    private HttpResponse<String> forget(String what, String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + managementPort + "/actuator/memory/" + what))
                .header("Authorization", "Bearer " + key)
                .DELETE()
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static SampleCustomer renamed(SampleCustomer customer) {
        return new SampleCustomer(
                customer.id(),
                customer.firstName(),
                "Married",
                customer.email(),
                customer.userId(),
                customer.accountId(),
                customer.crmAccountId(),
                customer.countryCode(),
                customer.company(),
                customer.vatCode(),
                customer.loginActivated());
    }
}
