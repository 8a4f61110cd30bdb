package org.buyergraph.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.stub.Call;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Buyers are found by what is known of them: by support all, by customers and partners their own. */
class SearchIT extends RunningGateway {
    private static final String SEARCH = """
            query Search($search: BuyerSearch!) {
              buyers(search: $search) {
                truncated incomplete
                hits { account { number } customers { number } reasons { source field part } hasSubscription }
              }
            }""";

    /** What was found, by which source, in which field, and how much of that it is; true where a subscription is or was. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            email           | dana@brightwater.example     | A00000101 (700101): BILLING EMAIL WHOLE, SALES EMAIL WHOLE, PORTAL EMAIL WHOLE; true
            email           | Dana@Brightwater.Example     | A00000101 (700101): BILLING EMAIL WHOLE, SALES EMAIL WHOLE, PORTAL EMAIL WHOLE; true
            email           | buchhaltung@falkenried.example | A00000102 (): BILLING EMAIL WHOLE; true
            email           | sam@pebble.example           | - (700110): PORTAL EMAIL WHOLE; false
            email           | nobody@nowhere.example       | ''
            emailPart       | @FALKENRIED.example          | A00000102 (700102): SALES EMAIL INSIDE, PORTAL EMAIL INSIDE; true
            emailPart       | tilo.renner                  | A00000112 (700113): PORTAL EMAIL START; true
            emailPart       | @helios                      | A00000112 (700112 700113): SALES EMAIL INSIDE, PORTAL EMAIL INSIDE; true
            emailPart       | pebble                       | - (700110): PORTAL EMAIL INSIDE; false
            companyName     | falk                         | A00000102 (700102): BILLING COMPANY_NAME START, SALES COMPANY_NAME START, PORTAL COMPANY_NAME START; true
            companyName     | ried                         | ''
            companyName     | Kumo                         | A00000111 (700111): BILLING COMPANY_NAME START, PORTAL COMPANY_NAME START; true
            companyNamePart | ried                         | A00000102 (700102): SALES COMPANY_NAME INSIDE, PORTAL COMPANY_NAME INSIDE; true
            companyNamePart | Rhône                        | A00000190 (700190): SALES COMPANY_NAME START, PORTAL COMPANY_NAME START; false
            personName      | Okafor                       | A00000101 (700101): BILLING LAST_NAME WHOLE, SALES LAST_NAME WHOLE, PORTAL LAST_NAME WHOLE; true
            personName      | dana                         | A00000101 (700101): BILLING FIRST_NAME WHOLE, SALES FIRST_NAME WHOLE, PORTAL FIRST_NAME WHOLE; true
            personName      | Dana Okafor                  | ''
            personName      | Okaf                         | ''
            personName      | Jonas                        | A00000102 (): BILLING FIRST_NAME WHOLE; true
            personName      | Tremblay                     | - (700110): PORTAL LAST_NAME WHOLE; false
            accountNumber   | a0000010                     | 9 hits
            accountNumber   | A00000102                    | A00000102 (): BILLING ACCOUNT_NUMBER WHOLE; true
            accountNumber   | 102                          | ''
            """)
    void everySourceIsAskedForWhatItKnows(String field, String text, String expected) {
        Answer answer = search("support", field, text);

        assertThat(answer.problems()).isEmpty();
        List<String> hits = hits(answer);
        assertThat(expected.endsWith(" hits") ? hits.size() + " hits" : String.join(" & ", hits))
                .isEqualTo(expected);
        assertThat(answer.data("/buyers/truncated").asBoolean()).isFalse();
        assertThat(answer.data("/buyers/incomplete").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "___", "r%d", "f_lk", "x' OR Name LIKE '", "\\\\\\", "a'b\"c", "a,b", "[a]"})
    void signsThatMeanSomethingToAVendorAreLookedForAndNotObeyed(String text) {
        for (String field : List.of("emailPart", "companyName", "companyNamePart", "personName", "accountNumber")) {
            Answer answer = search("support", field, text);

            assertThat(answer.problems()).as(field).isEmpty();
            assertThat(hits(answer)).as(field).isEmpty();
            assertThat(answer.data("/buyers/incomplete").size()).as(field).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "email, dana",
        "email, 'a@b.example,c@d.example'",
        "email, 'a b@c.example'",
        "emailPart, ab",
        "emailPart, '  a  '",
        "companyName, ''",
        "companyNamePart, hi",
        "personName, x",
        "accountNumber, A1"
    })
    void whatIsTooShortOrNoAddressIsRefused(String field, String text) {
        for (String viewer : List.of("support", "customer-700101", "partner-A00000190")) {
            assertThat(search(viewer, field, text).problems()).containsExactly("BAD_USER_INPUT at buyers");
        }
        assertThat(VENDORS.servers())
                .allSatisfy(server -> assertThat(server.calls().all()).isEmpty());
    }

    @Test
    void oneFieldAtATime() {
        Answer answer = ask("support", SEARCH, Map.of("search", Map.of("email", "a@b.example", "companyName", "abc")));

        assertThat(answer.problems()).isNotEmpty().allMatch(problem -> problem.startsWith("BAD_USER_INPUT"));
    }

    @Test
    void aServiceForANamespaceSearchesForNothing() {
        Answer answer = search("namespace-9100101", "email", "dana@brightwater.example");

        assertThat(answer.problems()).containsExactly("FORBIDDEN at buyers");
        assertThat(answer.data("/buyers").isNull()).isTrue();
        assertThat(VENDORS.servers())
                .allSatisfy(server -> assertThat(server.calls().all()).isEmpty());
    }

    @Test
    void aSearchByAddressCostsOneCallToEachSourceAndOneForEachWayBackToAccounts() {
        search("support", "email", "dana@brightwater.example");

        assertThat(VENDORS.zuora().calls().count("GET", "/object-query/contacts"))
                .isEqualTo(1);
        assertThat(VENDORS.zuora().calls().count("GET", "/object-query/accounts"))
                .isEqualTo(2);
        assertThat(VENDORS.zuora().calls().count("GET", "/object-query/subscriptions"))
                .isEqualTo(1);
        assertThat(VENDORS.zuora().calls().letIn()).hasSize(4);
        assertThat(VENDORS.salesforce().calls().count("GET", ".*/query")).isEqualTo(1);
        assertThat(VENDORS.portal().calls().all()).hasSize(1);
    }

    @Test
    void aSourceThatIsDownIsNamedAndTheOthersAnswer() {
        VENDORS.salesforce().switches().add(Switch.onEverything().status(503));
        VENDORS.portal().switches().add(Switch.onEverything().status(503));

        Answer answer = search("support", "email", "dana@brightwater.example");

        assertThat(answer.problems()).isEmpty();
        assertThat(hits(answer)).containsExactly("A00000101 (): BILLING EMAIL WHOLE; true");
        assertThat(answer.data("/buyers/incomplete").toString()).isEqualTo("[\"SALES\",\"PORTAL\"]");
    }

    @Test
    void billingThatCannotSearchButKnowsItsAccountsIsNamedToo() {
        VENDORS.zuora().switches().add(Switch.on("/object-query/contacts").status(500));

        Answer answer = search("support", "email", "dana@brightwater.example");

        assertThat(hits(answer)).containsExactly("A00000101 (700101): SALES EMAIL WHOLE, PORTAL EMAIL WHOLE; true");
        assertThat(answer.data("/buyers/incomplete").toString()).isEqualTo("[\"BILLING\"]");
    }

    @Test
    void withoutBillingNoAccountCanBeShownAndTheFieldSaysSo() {
        VENDORS.zuora().switches().add(Switch.onEverything().status(503));

        assertThat(search("support", "email", "dana@brightwater.example").problems())
                .containsExactly("BACKEND_UNAVAILABLE at buyers from zuora");
        assertThat(hits(search("support", "email", "sam@pebble.example")))
                .containsExactly("- (700110): PORTAL EMAIL WHOLE; false");
    }

    /** Their own accounts and people, by what they may see; of a partner's customers that is what they are called. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            customer-700112   | emailPart       | @helios          | A00000112 (700112 700113): BILLING EMAIL INSIDE, PORTAL EMAIL INSIDE; true
            customer-700112   | personName      | Renner           | A00000112 (700113): PORTAL LAST_NAME WHOLE; true
            customer-700112   | personName      | Tilo Renner      | ''
            customer-700112   | companyNamePart | grid             | A00000112 (700112): BILLING COMPANY_NAME INSIDE, PORTAL COMPANY_NAME INSIDE; true
            customer-700112   | companyName     | falk             | ''
            customer-700112   | accountNumber   | a00000           | A00000112 (): BILLING ACCOUNT_NUMBER START; true
            customer-700112   | email           | dana@brightwater.example | ''
            customer-700110   | emailPart       | pebble           | - (700110): PORTAL EMAIL INSIDE; false
            customer-700110   | companyNamePart | pebble           | ''
            partner-A00000190 | companyNamePart | mistral          | A00000106 (): BILLING COMPANY_NAME INSIDE; true
            partner-A00000190 | companyName     | atel             | A00000106 (): BILLING COMPANY_NAME START; true
            partner-A00000190 | accountNumber   | A00000           | A00000106 (): BILLING ACCOUNT_NUMBER START; true & A00000190 (): BILLING ACCOUNT_NUMBER START; false
            partner-A00000190 | email           | camille@mistral.example | ''
            partner-A00000190 | emailPart       | mistral          | ''
            partner-A00000190 | personName      | Roux             | ''
            partner-A00000190 | personName      | Lefort           | A00000190 (700190): BILLING LAST_NAME WHOLE, PORTAL LAST_NAME WHOLE; false
            partner-A00000190 | companyName     | Fjordheim        | ''
            partner-A00000190 | companyName     | Nordlys          | ''
            """)
    void othersSearchTheirOwn(String viewer, String field, String text, String expected) {
        Answer answer = search(viewer, field, text);

        assertThat(answer.problems()).isEmpty();
        assertThat(String.join(" & ", hits(answer))).isEqualTo(expected);
        assertThat(searches()).isEmpty();
    }

    /** Somebody else's is neither found nor felt: it costs what one that is not there costs. */
    @ParameterizedTest
    @CsvSource({
        "customer-700101, email, mareike.thomsen@falkenried.example, nobody@nowhere.example",
        "customer-700101, companyName, Falkenried, Nobody",
        "partner-A00000190, email, camille@mistral.example, nobody@nowhere.example",
        "partner-A00000190, companyName, Fjordheim, Nobody",
        "partner-A00000190, personName, Solheim, Nobody"
    })
    void whatIsNotTheirsLooksLikeNothing(String viewer, String field, String hidden, String missing) {
        Answer one = search(viewer, field, hidden);
        List<String> calls = calls();
        startAfresh();
        Answer other = search(viewer, field, missing);

        assertThat(one.text()).isEqualTo(other.text()).contains("\"hits\":[]");
        assertThat(calls).isEqualTo(calls());
    }

    /** The portal: who they are, and who else manages the account; billing: the account, and its subscriptions. */
    @Test
    void aCustomersSearchReadsTheirAccountAndItsPeopleAlone() {
        search("customer-700112", "personName", "Brandt");

        assertThat(calls())
                .containsExactly(
                        "gitlab-portal /api/v1/customers ids",
                        "gitlab-portal /api/v1/customers zuora_account_ids",
                        "zuora /object-query/accounts",
                        "zuora /object-query/subscriptions");
    }

    /** Billing alone: what it pays for, with the names of who uses that; then its own account, and the one that is found. */
    @Test
    void aPartnersSearchReadsWhatItPaysForAndOnlyWhoIsFound() {
        search("partner-A00000190", "companyName", "atelier");

        assertThat(calls()).containsExactly("zuora /object-query/accounts", "zuora /object-query/subscriptions");
        assertThat(accountsRead()).contains(Ids.account(190), Ids.account(106));
        startAfresh();
        search("partner-A00000190", "companyName", "nobody");
        assertThat(accountsRead()).contains(Ids.account(190)).doesNotContain(Ids.account(106));
    }

    private static String accountsRead() {
        return VENDORS.zuora().calls().matching("GET", "/object-query/accounts").stream()
                .map(call -> call.first("filter[]"))
                .collect(Collectors.joining());
    }

    private static List<String> searches() {
        return calls().stream()
                .filter(call -> call.contains("contacts")
                        || call.contains("salesforce")
                        || call.matches(".*(mail|name|company).*"))
                .toList();
    }

    private static List<String> calls() {
        return VENDORS.servers().stream()
                .flatMap(server -> server.calls().letIn().stream()
                        .map(call -> (server.name() + " " + call.path() + " " + filterOf(call)).strip()))
                .sorted()
                .toList();
    }

    private static String filterOf(Call call) {
        return Stream.of("ids", "zuora_account_ids", "emails", "email_contains", "name", "company_contains")
                .filter(filter -> !call.first(filter).isEmpty())
                .findFirst()
                .orElse("");
    }

    private Answer search(String viewer, String field, String text) {
        return ask(viewer, SEARCH, Map.of("search", Map.of(field, text)));
    }

    private static List<String> hits(Answer answer) {
        return answer.data("/buyers/hits").valueStream().map(SearchIT::hit).toList();
    }

    private static String hit(JsonNode hit) {
        return "%s (%s): %s; %s"
                .formatted(
                        hit.path("account").isNull()
                                ? "-"
                                : hit.at("/account/number").asString(),
                        joined(hit.path("customers"), " ", customer -> customer.path("number")
                                .asString()),
                        joined(hit.path("reasons"), ", ", reason -> joined(reason, " ", JsonNode::asString)),
                        hit.path("hasSubscription").asString());
    }

    private static String joined(JsonNode list, String between, Function<JsonNode, String> text) {
        return list.valueStream().map(text).collect(Collectors.joining(between));
    }
}
