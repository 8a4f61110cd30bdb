package org.buyergraph.gateway.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.gateway.testing.Altered;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.ExpectedCalls;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleCrmAccount;
import org.buyergraph.testkit.stub.StubServer;
import org.buyergraph.testkit.stub.Switch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What asks for attention in the data set, on its day, for each who may see it, and with each vendor down. */
class AttentionIT extends RunningGateway {
    private static final String ATTENTION = """
            attention { truncated incomplete notices { code severity message since on seats amount { amount currency }
              about { __typename ... on Invoice { number } ... on Subscription { number } ... on License { number }
                ... on Namespace { number } ... on Account { number } ... on Payment { number } }
              remedy { action subscription { number } } } }""";

    private static final String OF_ACCOUNT =
            "query($number: String!) { account(by: {number: $number}) { " + ATTENTION + " } }";

    private static final String OF_NAMESPACE =
            "query($number: String!) { namespace(by: {number: $number}) { " + ATTENTION + " } }";

    private static final String REMEDIES = """
            query($number: String!) { account(by: {number: $number}) { attention { notices { code
              remedy { action answer { allowed refusals instead } } } } } }""";

    private static final String DISAGREEMENTS = """
            query($number: String!) { account(by: {number: $number}) {
              attention { notices { code message about { __typename } } }
              disagreements { truncated incomplete all {
                fact about { ... on Account { number } ... on Subscription { number } }
                one { source text seats day on asOf } other { source text seats day on asOf } } } } }""";

    private static final String PROVISION = ".*/namespaces/9100101/gitlab_subscription";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "A00000101 | WARNING SUBSCRIPTION_OVERAGE 6 seats 522.00 USD on 2026-12-01 of A-S00000101: ADD_SEATS",
                "A00000102 | CRITICAL OVERDUE 27980.80 EUR since 2026-10-16 on 2026-10-15 of INV00001004,"
                        + " INFO FEW_SEATS_LEFT 6 seats of A-S00000103: ADD_SEATS",
                "A00000103 | WARNING SUBSCRIPTION_OVERAGE 22 seats on 2027-05-01 of A-S00000104: ADD_SEATS,"
                        + " INFO CREDIT_TO_USE 5616.00 GBP of A00000103",
                "A00000104 | INFO RENEWAL_NEAR on 2027-02-01 of A-S00000107: RENEW,"
                        + " INFO FEW_SEATS_LEFT 59 seats of A-S00000107: ADD_SEATS",
                "A00000105 | INFO FEW_SEATS_LEFT 5 seats of A-S00000108: ADD_SEATS",
                "A00000106 | INFO FEW_SEATS_LEFT 5 seats of A-S00000109: ADD_SEATS,"
                        + " INFO MANAGED_BY_PARTNER of A-S00000109",
                "A00000107 | CRITICAL EXPIRED since 2026-11-01 of A-S00000110: RENEW",
                "A00000108 | WARNING SUBSCRIPTION_OVERAGE 31 seats on 2027-07-01 of A-S00000111: ADD_SEATS",
                "A00000109 | none",
                "A00000111 | WARNING LINK_MISSING of A00000111,"
                        + " INFO TRIAL_ENDS on 2026-12-05 of 9100111: EXTEND_TRIAL,"
                        + " INFO SILENT_PROFILE of A00000111",
                "A00000113 | INFO FEW_SEATS_LEFT 3 seats of A-S00000114: ADD_SEATS,"
                        + " INFO MANAGED_BY_PARTNER of A-S00000114",
                "A00000114 | none",
                "A00000190 | none",
                "A00000191 | none"
            })
    void supportIsToldWhatTheHandbookFlags(String number, @Nullable String expected) {
        assertThat(noticed("support", number)).isEqualTo(expected == null ? List.of() : List.of(expected.split(", ")));
    }

    /** Five invoices, nine terms that end within 90 days, and a license that waits; little is left of many. */
    @Test
    void ofTheVeryLargeAccountEachRecordIsToldOnce() {
        List<String> told = noticed("support", "A00000112");
        Map<String, Long> byCode = told.stream()
                .collect(Collectors.groupingBy(notice -> notice.split(" ")[1], TreeMap::new, Collectors.counting()));

        assertThat(byCode)
                .isEqualTo(
                        Map.of("OVERDUE", 5L, "RENEWAL_NEAR", 9L, "LICENSE_NOT_ACTIVATED", 1L, "FEW_SEATS_LEFT", 30L));
        assertThat(told).doesNotHaveDuplicates();
        assertThat(told.get(0)).isEqualTo("CRITICAL OVERDUE 2153.90 EUR since 2026-11-01 on 2026-10-31 of INV00002481");
        assertThat(told)
                .contains(
                        "WARNING RENEWAL_NEAR on 2026-12-01 of A-S00001001: RENEW",
                        "INFO RENEWAL_NEAR on 2026-12-10 of A-S00001002",
                        "WARNING LICENSE_NOT_ACTIVATED since 2026-11-17 of 500240: ACTIVATE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = {"none"},
            value = {
                // Their own account, but for what is for support.
                "customer-700102 | A00000102 | CRITICAL OVERDUE 27980.80 EUR since 2026-10-16 on 2026-10-15 of INV00001004,"
                        + " INFO FEW_SEATS_LEFT 6 seats of A-S00000103: ADD_SEATS",
                "customer-700111 | A00000111 | INFO TRIAL_ENDS on 2026-12-05 of 9100111: EXTEND_TRIAL,"
                        + " INFO SILENT_PROFILE of A00000111",
                "customer-700106 | A00000106 | INFO FEW_SEATS_LEFT 5 seats of A-S00000109: ADD_SEATS,"
                        + " INFO MANAGED_BY_PARTNER of A-S00000109",
                // Who manages it is not sent to anybody, and sees nothing of what is not sold by them.
                "partner-A00000190 | A00000106 | INFO FEW_SEATS_LEFT 5 seats of A-S00000109: ADD_SEATS",
                "partner-A00000191 | A00000113 | INFO FEW_SEATS_LEFT 3 seats of A-S00000114: ADD_SEATS",
                "partner-A00000190 | A00000190 | none",
                // What the service may see of the account is its name, and the subscriptions of the namespace.
                "namespace-9100103 | A00000103 | WARNING SUBSCRIPTION_OVERAGE 22 seats on 2027-05-01 of A-S00000104: ADD_SEATS"
            })
    void everybodyElseIsToldOfWhatTheySee(String viewer, String number, @Nullable String expected) {
        assertThat(noticed(viewer, number)).isEqualTo(expected == null ? List.of() : List.of(expected.split(", ")));
    }

    @ParameterizedTest
    @CsvSource({"customer-700102, A00000103", "partner-A00000190, A00000113", "namespace-9100101, A00000102"})
    void whatIsNotTheirsLooksLikeWhatIsNotThere(String viewer, String number) {
        Answer hidden = ask(viewer, OF_ACCOUNT, Map.of("number", number));

        assertThat(hidden.json().path("data"))
                .isEqualTo(ask(viewer, OF_ACCOUNT, Map.of("number", "A00099998"))
                        .json()
                        .path("data"));
        assertThat(hidden.problems()).isEmpty();
    }

    /** Also of a namespace that nothing was bought for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9100101 | WARNING SUBSCRIPTION_OVERAGE 6 seats 522.00 USD on 2026-12-01 of A-S00000101: ADD_SEATS",
                "9100110 | WARNING COMPUTE_EXCEEDED of 9100110",
                "9100111 | INFO TRIAL_ENDS on 2026-12-05 of 9100111: EXTEND_TRIAL",
                "9100113 | INFO FEW_SEATS_LEFT 3 seats of A-S00000114: ADD_SEATS, INFO MANAGED_BY_PARTNER of A-S00000114"
            })
    void aNamespaceTellsItsService(String number, String expected) {
        Answer answer = ask("namespace-" + number, OF_NAMESPACE, Map.of("number", number));

        assertThat(answer.problems()).isEmpty();
        assertThat(notices(answer.data("/namespace/attention"))).isEqualTo(List.of(expected.split(", ")));
    }

    @ParameterizedTest
    @CsvSource({
        "support, A00000101, SUBSCRIPTION_OVERAGE ADD_SEATS true",
        "support, A00000106, FEW_SEATS_LEFT ADD_SEATS false MANAGED_BY_PARTNER PARTNER",
        "partner-A00000190, A00000106, FEW_SEATS_LEFT ADD_SEATS true",
        "support, A00000105, FEW_SEATS_LEFT ADD_SEATS false MULTI_YEAR SALES",
        "support, A00000107, EXPIRED RENEW false ENDED WEB_STORE"
    })
    void whatMendsItIsAnsweredAsEverywhere(String viewer, String number, String expected) {
        Answer answer = ask(viewer, REMEDIES, Map.of("number", number));
        List<String> told = answer.data("/account/attention/notices")
                .valueStream()
                .filter(notice -> !notice.path("remedy").isNull())
                .map(AttentionIT::remedy)
                .toList();

        assertThat(answer.problems()).isEmpty();
        assertThat(told).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "0 | .*/invoices | A00000102 | BILLING | INFO FEW_SEATS_LEFT 6 seats of A-S00000103: ADD_SEATS",
                "1 | .* | A00000101 | SALES | WARNING SUBSCRIPTION_OVERAGE 6 seats of A-S00000101: ADD_SEATS",
                "1 | .* | A00000111 | SALES | INFO TRIAL_ENDS on 2026-12-05 of 9100111: EXTEND_TRIAL,"
                        + " INFO SILENT_PROFILE of A00000111",
                "2 | .* | A00000103 | NAMESPACES | INFO CREDIT_TO_USE 5616.00 GBP of A00000103",
                "3 | .* | A00000102 | PORTAL | CRITICAL OVERDUE 27980.80 EUR since 2026-10-16 on 2026-10-15 of INV00001004"
            })
    void aVendorThatIsDownCostsItsNoticesAndIsNamed(
            int vendor, String path, String number, String source, @Nullable String expected) {
        VENDORS.servers().get(vendor).switches().add(Switch.on(path).status(503));

        Answer answer = ask("support", OF_ACCOUNT, Map.of("number", number));

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/attention/incomplete").toString()).isEqualTo("[\"%s\"]".formatted(source));
        assertThat(notices(answer.data("/account/attention")))
                .isEqualTo(expected == null ? List.of() : List.of(expected.split(", ")));
    }

    /** A slow one as well: what is there when time is up is told. */
    @Test
    void aVendorThatIsTooSlowCostsItsNoticesAlone() {
        VENDORS.gitlab().switches().add(Switch.onEverything().latency(Duration.ofSeconds(5)));

        Answer answer = ask("support", OF_ACCOUNT, Map.of("number", "A00000103"), Map.of("X-Deadline-Millis", "1500"));

        assertThat(answer.data("/account/attention/incomplete").toString()).isEqualTo("[\"NAMESPACES\"]");
        assertThat(notices(answer.data("/account/attention")))
                .containsExactly("INFO CREDIT_TO_USE 5616.00 GBP of A00000103");
    }

    @Test
    void ofAnAccountWithACardNoCallCanBeSaved() {
        ExpectedCalls expected = expected()
                .billing("accounts", 1)
                .billing("subscriptions", 1)
                .billing("invoices", 1)
                .billing("payments", 1)
                .billing("payment-methods", 1)
                .sales(1)
                .sales(1) // the sale that it came from
                .namespaces(1, 2)
                .storage(1)
                .portal(1) // how the portal treats the plan
                .portal(1); // the people of the account

        assertThat(calls("A00000101")).isEqualTo(expected.byBackend());
    }

    /** Twelve namespaces, each of which is asked for one by one; all else is asked for together, and nothing that cannot matter. */
    @Test
    void ofTheVeryLargeAccountNoCallCanBeSaved() {
        ExpectedCalls expected = expected()
                .billing("accounts", 1)
                .billing("subscriptions", 40)
                .billing("invoices", 500)
                .sales(1)
                .namespaces(12, 2)
                .storage(12)
                .portal(28) // licenses
                .portal(4) // how the portal treats what renews by itself soon
                .portal(1); // the people of the account

        assertThat(calls("A00000112")).isEqualTo(expected.byBackend());
    }

    @Test
    void whereSystemsDoNotTellAlikeBothAreToldWithTheirAges() {
        VENDORS.gitlab().switches().add(Switch.on(PROVISION).answering("""
                {"plan":{"code":"premium","name":"Premium","trial":false,"auto_renew":false,"upgradable":true},
                 "usage":{"seats_in_subscription":20,"seats_in_use":28,"max_seats_used":31,"seats_owed":11},
                 "billing":{"subscription_start_date":"2026-03-01","subscription_end_date":"2027-03-01"}}"""));

        JsonNode told =
                ask("support", DISAGREEMENTS, Map.of("number", "A00000101")).data("/account");

        assertThat(compared(told.path("disagreements")))
                .containsExactly(
                        "SEATS of A-S00000101: BILLING 25 25 NAMESPACES 20 20",
                        "AUTO_RENEWAL of A-S00000101: BILLING on true NAMESPACES off false");
        assertThat(told.at("/attention/notices")
                        .valueStream()
                        .map(notice -> notice.path("code").asString() + ": "
                                + notice.path("message").asString()))
                .contains(
                        "SOURCES_DISAGREE: Billing says 25 for the seats of subscription A-S00000101, and the place of use"
                                + " says 20.");
        assertThat(told.at("/disagreements/all"))
                .allSatisfy(one -> assertThat(one.at("/one/asOf").asString()).startsWith("20"));
    }

    /** What sales calls a company, and which group it has it under, is for support: nobody else is told, and for nobody else is it asked. */
    @Test
    void whatSalesHasOtherwiseSupportIsTold() {
        SampleAccount account = VENDORS.data().account("A00000102").orElseThrow();
        SampleCrmAccount sales = VENDORS.data().crmAccounts().stream()
                .filter(one -> one.id().equals(Ids.crmAccount(102)))
                .findFirst()
                .orElseThrow();
        VENDORS.data().add(Altered.with(account, "parentId", Ids.account(103)));
        VENDORS.data()
                .add(Altered.with(
                        Altered.with(sales, "name", "Falkenried Holding AG"), "parentId", Ids.crmAccount(104)));
        try {
            assertThat(compared(ask("support", DISAGREEMENTS, Map.of("number", "A00000102"))
                            .data("/account/disagreements")))
                    .containsExactly(
                            "COMPANY_NAME of A00000102: BILLING Falkenried Maschinenbau GmbH SALES Falkenried Holding AG",
                            "PARENT of A00000102: BILLING Harrowgate Financial plc SALES Corvid Aerospace Inc.");
            VENDORS.salesforce().calls().clear();
            assertThat(compared(ask("customer-700102", DISAGREEMENTS, Map.of("number", "A00000102"))
                            .data("/account/disagreements")))
                    .isEmpty();
            assertThat(VENDORS.salesforce().calls().letIn()).isEmpty();

            forgetAll();
            VENDORS.data().add(Altered.with(sales, "parentId", Ids.crmAccount(103)));
            assertThat(compared(ask("support", DISAGREEMENTS, Map.of("number", "A00000102"))
                            .data("/account/disagreements")))
                    .isEmpty();
        } finally {
            VENDORS.data().add(account);
            VENDORS.data().add(sales);
        }
    }

    /** Who uses it sees both; who pays for something else, or for nothing, sees neither. */
    @Test
    void disagreementsAreForWhoSeesBoth() {
        VENDORS.gitlab().switches().add(Switch.on(PROVISION).answering("""
                {"plan":{"code":"premium","name":"Premium","auto_renew":true},
                 "usage":{"seats_in_subscription":20},"billing":{}}"""));
        assertThat(compared(ask("customer-700101", DISAGREEMENTS, Map.of("number", "A00000101"))
                        .data("/account/disagreements")))
                .containsExactly("SEATS of A-S00000101: BILLING 25 25 NAMESPACES 20 20");
        assertThat(ask("partner-A00000190", DISAGREEMENTS, Map.of("number", "A00000101"))
                        .data("/account")
                        .isNull())
                .isTrue();
    }

    @Test
    void nothingIsComparedWithWhoIsDown() {
        VENDORS.gitlab().switches().add(Switch.onEverything().status(503));

        JsonNode told =
                ask("support", DISAGREEMENTS, Map.of("number", "A00000101")).data("/account/disagreements");

        assertThat(told.toString()).isEqualTo("{\"truncated\":false,\"incomplete\":[\"NAMESPACES\"],\"all\":[]}");
    }

    @Test
    void theDataSetAgreesWithItself() {
        List<String> all = VENDORS.data().accounts().stream()
                .flatMap(account -> compared(ask("support", DISAGREEMENTS, Map.of("number", account.number()))
                                .data("/account/disagreements"))
                        .stream())
                .toList();

        assertThat(all).isEmpty();
    }

    private List<String> noticed(String viewer, String number) {
        Answer answer = ask(viewer, OF_ACCOUNT, Map.of("number", number));
        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/attention/truncated").asBoolean()).isFalse();
        assertThat(answer.data("/account/attention/incomplete").isEmpty()).isTrue();
        return notices(answer.data("/account/attention"));
    }

    private static List<String> notices(JsonNode attention) {
        return attention.path("notices").valueStream().map(AttentionIT::notice).toList();
    }

    private static String notice(JsonNode notice) {
        List<String> words = new ArrayList<>(
                List.of(notice.path("severity").asString(), notice.path("code").asString()));
        add(notice.path("seats"), "%s seats", words);
        if (!notice.path("amount").isNull()) {
            words.add(notice.at("/amount/amount").asString());
            words.add(notice.at("/amount/currency").asString());
        }
        add(notice.path("since"), "since %s", words);
        add(notice.path("on"), "on %s", words);
        words.add("of " + notice.at("/about/number").asString());
        assertThat(notice.path("message").asString()).endsWith(".").doesNotContain("null");
        String told = String.join(" ", words);
        return notice.path("remedy").isNull()
                ? told
                : told + ": " + notice.at("/remedy/action").asString();
    }

    private static void add(JsonNode value, String words, List<String> to) {
        if (!value.isNull()) {
            to.add(words.formatted(value.asString()));
        }
    }

    private static String remedy(JsonNode notice) {
        JsonNode answer = notice.at("/remedy/answer");
        return Stream.of(
                        notice.path("code"),
                        notice.at("/remedy/action"),
                        answer.path("allowed"),
                        answer.at("/refusals/0"),
                        answer.path("instead"))
                .filter(word -> !word.isNull() && !word.isMissingNode())
                .map(JsonNode::asString)
                .collect(Collectors.joining(" "));
    }

    private static List<String> compared(JsonNode disagreements) {
        return disagreements
                .path("all")
                .valueStream()
                .map(one -> "%s of %s: %s %s"
                        .formatted(
                                one.path("fact").asString(),
                                one.at("/about/number").asString(),
                                statement(one.path("one")),
                                statement(one.path("other"))))
                .toList();
    }

    private static String statement(JsonNode told) {
        return Stream.of("source", "text", "seats", "day", "on")
                .map(told::path)
                .filter(word -> !word.isNull())
                .map(JsonNode::asString)
                .collect(Collectors.joining(" "));
    }

    private Map<String, Integer> calls(String number) {
        assertThat(ask("support", OF_ACCOUNT, Map.of("number", number)).problems())
                .isEmpty();
        Map<String, Integer> calls = new TreeMap<>();
        for (StubServer vendor : VENDORS.servers()) {
            String name = vendor.name();
            vendor.calls().letIn().stream()
                    .filter(call -> call.status() != 401)
                    .map(call -> name.equals("zuora") ? name + call.path().replace("/object-query/", " ") : name)
                    .forEach(call -> calls.merge(call, 1, Integer::sum));
        }
        return calls;
    }

    private static ExpectedCalls expected() {
        return new ExpectedCalls(VENDORS.data());
    }
}
