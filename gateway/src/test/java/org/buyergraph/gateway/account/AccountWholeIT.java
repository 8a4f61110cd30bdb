package org.buyergraph.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleContact;
import org.buyergraph.testkit.data.SampleCustomer;
import org.buyergraph.testkit.data.SamplePaymentMethod;
import org.buyergraph.testkit.stub.Switch;
import org.buyergraph.zuora.StubZuora;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an account tells of itself, who it belongs to and what it pays with. */
class AccountWholeIT extends RunningGateway {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final String WHOLE = """
            {
              number name status currency
              billTo { name email phone address { lines city region postalCode country } }
              soldTo { name email phone address { lines city region postalCode country } }
              billing {
                batch entity communicationProfile paymentTerm autoPay
                purchaseOrderRequired purchaseOrderNumber taxExemption
              }
              paymentMethod { kind brand lastFour expiryMonth expiryYear expired }
              paymentMethods { lastFour }
              people { number name email company country userId account { number } }
            }""";

    private static final String ONE = "query One($by: AccountBy!) { account(by: $by) " + WHOLE + " }";

    private static final Map<String, String> BATCHES =
            Map.of("Batch1", "WEB_DIRECT", "Batch2", "SALES_ASSISTED", "Batch4", "RESELLER", "Batch5", "COMMUNITY");

    private static final Map<String, String> ENTITIES = Map.of(
            "GitLab Inc", "INC",
            "GitLab BV", "BV",
            "GitLab GmbH", "GMBH",
            "GitLab Ltd", "LTD",
            "GitLab Pty Ltd", "PTY");

    @AfterEach
    void vendorsSpeakAsUsual() {
        VENDORS.zuora().reset();
        VENDORS.portal().reset();
    }

    @Test
    void everyAccountTellsWhatTheVendorsHoldAtOneCallEach() {
        List<SampleAccount> accounts = VENDORS.data().accounts();
        String document = accounts.stream()
                .map(account ->
                        "%s: account(by: {number: \"%s\"}) %s".formatted(account.number(), account.number(), WHOLE))
                .collect(Collectors.joining("\n", "{", "}"));

        Answer answer = ask("support", document);

        assertThat(answer.problems()).isEmpty();
        assertThat(accounts).hasSize(15).allSatisfy(account -> assertThat(answer.data("/" + account.number()))
                .isEqualTo(MAPPER.valueToTree(expected(account))));
        assertThat(VENDORS.zuora().calls().count("GET", "/object-query/accounts"))
                .isEqualTo(1);
        assertThat(VENDORS.zuora().calls().count("GET", "/object-query/payment-methods"))
                .isEqualTo(1);
        assertThat(VENDORS.zuora().calls().letIn()).hasSize(2);
        assertThat(VENDORS.portal().calls().all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "A00000101, 0.00, 0.00, 0.00, USD",
        "A00000102, 27980.80, 27980.80, 0.00, EUR",
        "A00000103, -5616.00, 0.00, 5616.00, GBP",
        "A00000112, 32963.00, 32963.00, 0.00, EUR"
    })
    void whatIsOwedAndWhatIsLeftOver(String number, String balance, String invoices, String credit, String currency) {
        Answer answer = ask("support", """
                { account(by: {number: "%s"}) {
                    balance { amount currency } invoiceBalance { amount currency } unappliedCredit { amount currency }
                } }""".formatted(number));

        assertThat(answer.data("/account/balance/amount").asString()).isEqualTo(balance);
        assertThat(answer.data("/account/invoiceBalance/amount").asString()).isEqualTo(invoices);
        assertThat(answer.data("/account/unappliedCredit/amount").asString()).isEqualTo(credit);
        assertThat(answer.data("/account/unappliedCredit/currency").asString()).isEqualTo(currency);
    }

    @Test
    void theSilentProfileIsTold() {
        assertThat(one("support", "A00000111")
                        .data("/account/billing/communicationProfile")
                        .asString())
                .isEqualTo("SILENT");
    }

    @ParameterizedTest
    @CsvSource({
        "0014M00000A0102QAB, A00000102",
        "0014M00000A0102, A00000102",
        "0014M00000A0104QAB, A00000104",
        "0014M00000A0104, A00000104"
    })
    void eitherFormOfACrmIdFindsAnAccountThatIsLinkedByEither(String crmId, String number) {
        Answer answer = ask("support", ONE, Map.of("by", Map.of("crmId", crmId)));

        assertThat(answer.data("/account/number").asString()).isEqualTo(number);
        assertThat(VENDORS.zuora().calls().count("GET", "/object-query/accounts"))
                .isEqualTo(1);
    }

    @Test
    void aCrmIdInOtherLettersIsAnotherRecord() {
        assertThat(ask("support", ONE, Map.of("by", Map.of("crmId", "0014m00000a0102")))
                        .text())
                .isEqualTo("{\"data\":{\"account\":null}}");
        assertThat(ask("support", ONE, Map.of("by", Map.of("crmId", "nonsense")))
                        .problems())
                .containsExactly("BAD_USER_INPUT at account");
    }

    @ParameterizedTest
    @CsvSource({"partner-A00000191, A00000113, 0014M00000A0113QAB", "namespace-9100113, A00000113, 0014M00000A0113QAB"})
    void whoIsToldANameIsToldNoMore(String viewer, String number, String crmId) {
        Answer answer = one(viewer, number);

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account").toString()).isEqualTo("""
                {"number":"A00000113","name":"Fjordheim Shipping AS","status":null,"currency":null,"billTo":null,\
                "soldTo":null,"billing":null,"paymentMethod":null,"paymentMethods":null,"people":null}""");
        assertThat(VENDORS.portal().calls().all()).isEmpty();
        assertThat(VENDORS.zuora().calls().count("GET", "/object-query/payment-methods"))
                .isZero();
        assertThat(ask(viewer, ONE, Map.of("by", Map.of("crmId", crmId))).text())
                .isEqualTo("{\"data\":{\"account\":null}}");
    }

    @ParameterizedTest
    @CsvSource({
        "customer-700101, A00000101",
        "customer-700106, A00000106",
        "customer-700112, A00000112",
        "customer-700113, A00000112"
    })
    void whoManagesAnAccountSeesAllOfItWithItsCardAndItsPeople(String viewer, String number) {
        assertThat(one(viewer, number).data("/account")).isEqualTo(MAPPER.valueToTree(expected(number)));
    }

    @Test
    void aPartnerSeesItsOwnAccountWhole() {
        assertThat(one("partner-A00000190", "A00000190").data("/account"))
                .isEqualTo(MAPPER.valueToTree(expected("A00000190")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-700102", "namespace-9100101", "partner-A00000190"})
    void anothersAccountLooksLikeNoneByEveryName(String viewer) {
        String id = ask("support", "{ account(by: {number: \"A00000101\"}) { id } }")
                .data("/account/id")
                .asString();
        // A namespace's service is told the name of who pays for it.
        boolean named = viewer.equals("namespace-9100101");
        Map.of("number", "A00000101", "id", id, "crmId", "0014M00000A0101QAB")
                .forEach((name, value) -> assertThat(ask(viewer, ONE, Map.of("by", Map.of(name, value)))
                                .data("/account")
                                .isNull())
                        .as(name)
                        .isEqualTo(!named || name.equals("crmId")));
    }

    @Test
    void wordsAndFieldsOfLaterVersionsSpoilNothing() {
        VENDORS.zuora().turnOn(StubZuora.Oddity.UNKNOWN_VALUES);
        VENDORS.zuora().turnOn(StubZuora.Oddity.UNKNOWN_FIELDS);
        VENDORS.portal().speakFuture(true);

        Answer answer = one("support", "A00000101");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/status").asString()).isEqualTo("UNKNOWN");
        assertThat(answer.data("/account/billing/taxExemption").asString()).isEqualTo("UNKNOWN");
        assertThat(answer.data("/account/paymentMethod/kind").asString()).isEqualTo("UNKNOWN");
        assertThat(answer.data("/account/paymentMethod/lastFour").asString()).isEqualTo("4242");
        assertThat(answer.data("/account/people/0/name").asString()).isEqualTo("Dana Okafor");
    }

    @Test
    void aDeadPortalCostsThePeopleOnly() {
        VENDORS.portal().switches().add(Switch.onEverything().status(503));

        Answer answer = one("support", "A00000101");

        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at account/people from gitlab-portal");
        assertThat(answer.data("/account/paymentMethod/brand").asString()).isEqualTo("Visa");
    }

    /** As when an address is set wrong: what looks like "none" there would empty the shop in silence. */
    @Test
    void aListThatIsNotFoundIsNoEmptyList() {
        VENDORS.portal().switches().add(Switch.on("/api/v1/.*").status(404));
        VENDORS.salesforce().switches().add(Switch.on("/services/data/.*").status(404));

        Answer answer = ask("support", """
                { account(by: {number: "A00000101"}) { name people { name } crm { owner } } }""");

        assertThat(answer.problems())
                .containsExactlyInAnyOrder(
                        "BACKEND_BAD_RESPONSE at account/people from gitlab-portal",
                        "BACKEND_BAD_RESPONSE at account/crm from salesforce");
        assertThat(answer.data("/account/name").asString()).isEqualTo("Brightwater Studio LLC");
    }

    @Test
    void paymentMethodsThatCannotBeReadCostNothingElse() {
        VENDORS.zuora()
                .switches()
                .add(Switch.on("/object-query/payment-methods").status(500));

        Answer answer = one("support", "A00000101");

        assertThat(answer.problems())
                .containsExactlyInAnyOrder(
                        "BACKEND_UNAVAILABLE at account/paymentMethod from zuora",
                        "BACKEND_UNAVAILABLE at account/paymentMethods from zuora");
        assertThat(answer.data("/account/billTo/name").asString()).isEqualTo("Dana Okafor");
    }

    @Test
    void aPersonIsFoundAgainByTheirIdByThoseWhoShareAnAccount() {
        String id = ask("support", "{ account(by: {number: \"A00000112\"}) { people { id } } }")
                .data("/account/people/0/id")
                .asString();
        String document = "{ node(id: \"" + id + "\") { ... on Customer { name } } }";

        assertThat(ask("customer-700113", document).data("/node/name").asString())
                .isEqualTo("Anke Brandt");
        for (String viewer : List.of("customer-700101", "partner-A00000190", "namespace-9100201")) {
            assertThat(ask(viewer, document).text()).isEqualTo("{\"data\":{\"node\":null}}");
        }
    }

    @Test
    void nothingButTheLastDigitsOfACardLeavesTheGateway() {
        JsonNode method = one("support", "A00000101").data("/account/paymentMethod");

        assertThat(method.toString()).isEqualTo("""
                {"kind":"CARD","brand":"Visa","lastFour":"4242","expiryMonth":3,"expiryYear":2027,"expired":false}""");
    }

    private Answer one(String viewer, String number) {
        return ask(viewer, ONE, Map.of("by", Map.of("number", number)));
    }

    private static Map<String, Object> expected(String number) {
        return expected(VENDORS.data().account(number).orElseThrow());
    }

    private static Map<String, Object> expected(SampleAccount account) {
        List<SamplePaymentMethod> methods = VENDORS.data().paymentMethods().stream()
                .filter(method -> method.accountId().equals(account.id()))
                .toList();
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("number", account.number());
        expected.put("name", account.name());
        expected.put("status", "ACTIVE");
        expected.put("currency", account.currency());
        expected.put("billTo", expected(account.billTo()));
        expected.put("soldTo", expected(account.soldTo()));
        expected.put("billing", billing(account));
        expected.put("paymentMethod", methods.isEmpty() ? null : expected(methods.get(0)));
        expected.put(
                "paymentMethods",
                methods.stream()
                        .map(method -> Map.of("lastFour", lastFour(method)))
                        .toList());
        expected.put(
                "people",
                VENDORS.data().customers().stream()
                        .filter(customer -> account.id().equals(customer.accountId()))
                        .sorted(Comparator.comparing(SampleCustomer::id))
                        .map(customer -> expected(customer, account))
                        .toList());
        return expected;
    }

    private static Map<String, Object> expected(SampleContact contact) {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("lines", List.of(contact.address1()));
        address.put("city", contact.city());
        address.put("region", contact.state());
        address.put("postalCode", contact.postalCode());
        address.put("country", contact.countryCode());
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("name", contact.firstName() + " " + contact.lastName());
        expected.put("email", contact.workEmail());
        expected.put("phone", contact.workPhone());
        expected.put("address", address);
        return expected;
    }

    private static Map<String, Object> billing(SampleAccount account) {
        Map<String, Object> billing = new LinkedHashMap<>();
        billing.put("batch", BATCHES.get(account.batch()));
        billing.put("entity", ENTITIES.get(account.entity()));
        billing.put(
                "communicationProfile",
                account.communicationProfileId().equals(Ids.SILENT_PROFILE) ? "SILENT" : "DEFAULT");
        billing.put("paymentTerm", account.paymentTerm());
        billing.put("autoPay", account.autoPay());
        billing.put("purchaseOrderRequired", account.purchaseOrderRequired().equals("YES"));
        billing.put("purchaseOrderNumber", account.purchaseOrderNumber());
        billing.put("taxExemption", account.taxExempt().equals("Yes") ? "EXEMPT" : "NONE");
        return billing;
    }

    private static Map<String, Object> expected(SamplePaymentMethod method) {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("kind", "CARD");
        expected.put("brand", method.brand());
        expected.put("lastFour", lastFour(method));
        expected.put("expiryMonth", method.expirationMonth());
        expected.put("expiryYear", method.expirationYear());
        expected.put("expired", false);
        return expected;
    }

    private static String lastFour(SamplePaymentMethod method) {
        return method.maskedNumber().replace("*", "");
    }

    private static Map<String, Object> expected(SampleCustomer customer, SampleAccount account) {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("number", String.valueOf(customer.id()));
        expected.put("name", customer.firstName() + " " + customer.lastName());
        expected.put("email", customer.email());
        expected.put("company", customer.company());
        expected.put("country", customer.countryCode());
        expected.put("userId", customer.userId() == null ? null : String.valueOf(customer.userId()));
        expected.put("account", Map.of("number", account.number()));
        return expected;
    }
}
