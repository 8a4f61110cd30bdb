package org.buyergraph.gateway.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleCrmAccount;
import org.buyergraph.testkit.data.SampleCrmContact;
import org.buyergraph.testkit.data.SampleOpportunity;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sales side of accounts. */
class CrmIT extends RunningGateway {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final String CRM = """
            { crm {
                owner website type segment publicSector masterAgreement partnerTrack
                mainContact { name email title }
                opportunities { totalCount nodes { name kind stage status amount { amount currency } closeDate } }
            } }""";

    private static final String ONE = "query One($number: String!) { account(by: {number: $number}) " + CRM + " }";

    private static final Map<String, String> KINDS =
            Map.of("New Business", "NEW_BUSINESS", "Renewal", "RENEWAL", "Add-On Business", "ADD_ON");

    @AfterEach
    void theCrmSpeaksAsUsual() {
        VENDORS.salesforce().unknownFields(false);
        VENDORS.salesforce().unknownPicklistValues(false);
    }

    @Test
    void everyLinkedAccountTellsWhatSalesKnowsAtThreeCallsForAll() {
        List<SampleAccount> accounts = VENDORS.data().accounts().stream()
                .filter(account -> account.crmId() != null)
                .toList();
        String document = accounts.stream()
                .map(account ->
                        "%s: account(by: {number: \"%s\"}) %s".formatted(account.number(), account.number(), CRM))
                .collect(Collectors.joining("\n", "{", "}"));

        Answer answer = ask("support", document);

        assertThat(answer.problems()).isEmpty();
        assertThat(accounts).hasSize(14).allSatisfy(account -> assertThat(answer.data("/" + account.number() + "/crm"))
                .isEqualTo(MAPPER.valueToTree(expected(String.valueOf(account.crmId())))));
        assertThat(VENDORS.salesforce().calls().count("GET", ".*/query")).isEqualTo(3);
        assertThat(VENDORS.zuora().calls().letIn()).hasSize(1);
    }

    @Test
    void salesOfManySubscriptionsLeadToTheirOpportunitiesAtOneCall() {
        String document = """
                { a: account(by: {number: "A00000102"}) { ...Sales } b: account(by: {number: "A00000104"}) { ...Sales }
                  c: account(by: {number: "A00000105"}) { ...Sales } }
                fragment Sales on Account { subscriptions { nodes { sale { opportunityId %s } } } }""";

        Answer told = ask("support", document.formatted("opportunity { name status }"));

        assertThat(told.problems()).isEmpty();
        assertThat(List.of("a", "b", "c").stream()
                        .map(account -> told.data("/" + account + "/subscriptions/nodes/0/sale/opportunity/name")
                                .asString()))
                .containsExactly(
                        "Falkenried - 120 Premium Renewal",
                        "Corvid Aerospace - 850 Ultimate",
                        "Polder - 3 year Premium");
        assertThat(VENDORS.salesforce().calls().letIn()).hasSize(1);

        startAfresh();
        ask("support", document.formatted(""));
        assertThat(VENDORS.salesforce().calls().letIn()).as("not asked for").isEmpty();

        Answer customers = ask("customer-700102", document.formatted("opportunity { name status }"));
        assertThat(customers.data("/a/subscriptions/nodes/0/sale").toString())
                .isEqualTo("{\"opportunityId\":null,\"opportunity\":null}");
        assertThat(VENDORS.salesforce().calls().letIn()).as("not for them").isEmpty();
    }

    @Test
    void aCustomerLearnsWhoLooksAfterThemAndNothingOfSalesOwnAffairs() {
        Answer answer = one("customer-700104", "A00000104");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/crm").toString()).isEqualTo("""
                {"owner":"Noor Haddad","website":"https://corvid.example","type":null,"segment":null,\
                "publicSector":null,"masterAgreement":null,"partnerTrack":null,\
                "mainContact":{"name":"Luis Ortega","email":"lortega@corvid.example","title":"Director of DevOps"},\
                "opportunities":null}""");
        assertThat(VENDORS.salesforce().calls().count("GET", ".*/query"))
                .as("opportunities are not even asked for")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner-A00000191", "namespace-9100113"})
    void whoDoesNotManageAnAccountLearnsNothing(String viewer) {
        Answer answer = one(viewer, "A00000113");

        assertThat(answer.text()).isEqualTo("{\"data\":{\"account\":{\"crm\":null}}}");
        assertThat(VENDORS.salesforce().calls().all()).isEmpty();
    }

    @Test
    void opportunitiesAreFilteredOrderedAndCut() {
        String document = """
                { account(by: {number: "A00000104"}) { crm {
                    all: opportunities(first: 1) { totalCount pageInfo { hasNextPage endCursor } nodes { id name } }
                    open: opportunities(filter: {statuses: [OPEN], kinds: [RENEWAL]}) { totalCount nodes { name } }
                    none: opportunities(filter: {statuses: [LOST]}) { totalCount nodes { name } }
                    byName: opportunities(orderBy: {field: NAME, direction: ASCENDING}) { nodes { name } }
                } } }""";

        Answer answer = ask("support", document);

        assertThat(answer.problems()).isEmpty();
        JsonNode crm = answer.data("/account/crm");
        assertThat(crm.at("/all/totalCount").asInt()).isEqualTo(2);
        assertThat(crm.at("/all/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(crm.at("/all/nodes/0/name").asString()).isEqualTo("Corvid Aerospace - 850 Ultimate Renewal");
        assertThat(crm.at("/open/totalCount").asInt()).isEqualTo(1);
        assertThat(crm.at("/none/nodes").size()).isZero();
        assertThat(crm.at("/byName/nodes/0/name").asString()).isEqualTo("Corvid Aerospace - 850 Ultimate");
        assertThat(second(crm.at("/all/pageInfo/endCursor").asString())).isEqualTo("Corvid Aerospace - 850 Ultimate");
    }

    private String second(String after) {
        return ask("support", """
                { account(by: {number: "A00000104"}) { crm { opportunities(after: "%s") { nodes { name } } } } }""".formatted(after))
                .data("/account/crm/opportunities/nodes/0/name")
                .asString();
    }

    @Test
    void anOpportunityIsFoundAgainByItsIdAndOnlyBySupport() {
        String id = ask(
                        "support",
                        "{ account(by: {number: \"A00000102\"}) { crm { opportunities { nodes { id } } } } }")
                .data("/account/crm/opportunities/nodes/0/id")
                .asString();
        String document = "{ node(id: \"" + id + "\") { id ... on Opportunity { name } } }";

        assertThat(ask("support", document).data("/node/name").asString())
                .isEqualTo("Falkenried - 120 Premium Renewal");
        for (String viewer : List.of("customer-700102", "partner-A00000190", "namespace-9100101")) {
            assertThat(ask(viewer, document).text()).isEqualTo("{\"data\":{\"node\":null}}");
        }
    }

    @Test
    void wordsAndFieldsOfLaterVersionsSpoilNothing() {
        VENDORS.salesforce().unknownFields(true);
        VENDORS.salesforce().unknownPicklistValues(true);

        Answer answer = one("support", "A00000104");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/crm/type").asString()).isEqualTo("UNKNOWN");
        assertThat(answer.data("/account/crm/opportunities/nodes/0/kind").asString())
                .isEqualTo("UNKNOWN");
        assertThat(answer.data("/account/crm/opportunities/nodes/0/status").asString())
                .isEqualTo("OPEN");
    }

    @Test
    void opportunitiesThatCannotBeReadCostNothingElse() {
        VENDORS.salesforce().switches().add(Switch.on("/services/data/.*/query").status(503));

        Answer answer = one("support", "A00000104");

        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at account/crm from salesforce");
    }

    private Answer one(String viewer, String number) {
        return ask(viewer, ONE, Map.of("number", number));
    }

    private static Map<String, Object> expected(String crmId) {
        SampleCrmAccount account = VENDORS.data().crmAccounts().stream()
                .filter(candidate -> candidate.id().startsWith(crmId))
                .findFirst()
                .orElseThrow();
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put(
                "owner",
                VENDORS.data().crmUsers().stream()
                        .filter(user -> user.id().equals(account.ownerId()))
                        .findFirst()
                        .orElseThrow()
                        .name());
        expected.put("website", account.website());
        expected.put("type", account.type().toUpperCase(Locale.ROOT));
        expected.put("segment", account.segment());
        expected.put("publicSector", account.publicSector());
        expected.put("masterAgreement", account.masterAgreement());
        expected.put("partnerTrack", account.partnerTrack());
        expected.put("mainContact", mainContact(account.id()));
        expected.put("opportunities", opportunities(account.id()));
        return expected;
    }

    private static Map<String, Object> mainContact(String account) {
        SampleCrmContact contact = VENDORS.data().crmContacts().stream()
                .filter(candidate -> candidate.accountId().equals(account))
                .findFirst()
                .orElseThrow();
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("name", contact.firstName() + " " + contact.lastName());
        expected.put("email", contact.email());
        expected.put("title", contact.title());
        return expected;
    }

    private static Map<String, Object> opportunities(String account) {
        List<Map<String, Object>> nodes = VENDORS.data().opportunities().stream()
                .filter(opportunity -> opportunity.accountId().equals(account))
                .sorted(Comparator.comparing(SampleOpportunity::closeDate).reversed())
                .map(CrmIT::expected)
                .toList();
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("totalCount", nodes.size());
        expected.put("nodes", nodes);
        return expected;
    }

    private static Map<String, Object> expected(SampleOpportunity opportunity) {
        Map<String, Object> amount = new LinkedHashMap<>();
        amount.put("amount", opportunity.amount().toPlainString());
        amount.put("currency", opportunity.currency());
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("name", opportunity.name());
        expected.put("kind", KINDS.get(opportunity.type()));
        expected.put("stage", opportunity.stage());
        expected.put("status", opportunity.won() ? "WON" : "OPEN");
        expected.put("amount", amount);
        expected.put("closeDate", opportunity.closeDate().toString());
        return expected;
    }
}
