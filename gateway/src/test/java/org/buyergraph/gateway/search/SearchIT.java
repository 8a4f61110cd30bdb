package org.buyergraph.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Support finds accounts by what is known of a buyer. */
class SearchIT extends RunningGateway {
    private static final String SEARCH = """
            query Search($search: AccountSearch!) {
              accounts(search: $search) {
                truncated incomplete
                hits { account { number } foundIn hasSubscription }
              }
            }""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            email           | dana@brightwater.example     | A00000101 BILLING SALES PORTAL true
            email           | Dana@Brightwater.Example     | A00000101 BILLING SALES PORTAL true
            email           | buchhaltung@falkenried.example | A00000102 BILLING true
            emailPart       | @FALKENRIED.example          | A00000102 SALES PORTAL true
            emailPart       | tilo.renner                  | A00000112 PORTAL true
            emailPart       | corvid                       | A00000104 SALES PORTAL true
            companyName     | falk                         | A00000102 BILLING SALES true
            companyName     | ried                         | ''
            companyName     | Kumo                         | A00000111 BILLING true
            companyNamePart | ried                         | A00000102 SALES true
            companyNamePart | distribu                     | A00000190 SALES false, A00000191 SALES false
            companyNamePart | Rhône                        | A00000190 SALES false
            email           | nobody@nowhere.example       | ''
            """)
    void everySourceIsAskedForWhatItKnows(String field, String text, String expected) {
        Answer answer = search("support", field, text);

        assertThat(answer.problems()).isEmpty();
        assertThat(String.join(", ", hits(answer))).isEqualTo(expected);
        assertThat(answer.data("/accounts/truncated").asBoolean()).isFalse();
        assertThat(answer.data("/accounts/incomplete").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "___", "r%d", "f_lk", "x' OR Name LIKE '", "\\\\\\", "a'b\"c"})
    void signsThatMeanSomethingToAVendorAreLookedForAndNotObeyed(String text) {
        for (String field : List.of("emailPart", "companyName", "companyNamePart")) {
            Answer answer = search("support", field, text);

            assertThat(answer.problems()).as(field).isEmpty();
            assertThat(hits(answer)).as(field).isEmpty();
            assertThat(answer.data("/accounts/incomplete").size()).as(field).isZero();
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
        "companyNamePart, hi"
    })
    void whatIsTooShortOrNoAddressIsRefused(String field, String text) {
        assertThat(search("support", field, text).problems()).containsExactly("BAD_USER_INPUT at accounts");
        assertThat(VENDORS.servers())
                .allSatisfy(server -> assertThat(server.calls().all()).isEmpty());
    }

    @Test
    void oneFieldAtATime() {
        Answer answer = ask("support", SEARCH, Map.of("search", Map.of("email", "a@b.example", "companyName", "abc")));

        assertThat(answer.problems()).isNotEmpty().allMatch(problem -> problem.startsWith("BAD_USER_INPUT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-700101", "partner-A00000190", "namespace-9100101"})
    void nobodyButSupportSearches(String viewer) {
        for (String text : List.of("dana@brightwater.example", "nobody@nowhere.example", "x")) {
            Answer answer = search(viewer, "email", text);

            assertThat(answer.problems()).containsExactly("FORBIDDEN at accounts");
            assertThat(answer.data("/accounts").isNull()).isTrue();
        }
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
        assertThat(VENDORS.zuora().calls().withoutTokens()).hasSize(4);
        assertThat(VENDORS.salesforce().calls().count("GET", ".*/query")).isEqualTo(1);
        assertThat(VENDORS.portal().calls().all()).hasSize(1);
    }

    @Test
    void aSourceThatIsDownIsNamedAndTheOthersAnswer() {
        VENDORS.salesforce().switches().add(Switch.onEverything().status(503));
        VENDORS.portal().switches().add(Switch.onEverything().status(503));

        Answer answer = search("support", "email", "dana@brightwater.example");

        assertThat(answer.problems()).isEmpty();
        assertThat(hits(answer)).containsExactly("A00000101 BILLING true");
        assertThat(answer.data("/accounts/incomplete").toString()).isEqualTo("[\"SALES\",\"PORTAL\"]");
    }

    @Test
    void billingThatCannotSearchButKnowsItsAccountsIsNamedToo() {
        VENDORS.zuora().switches().add(Switch.on("/object-query/contacts").status(500));

        Answer answer = search("support", "email", "dana@brightwater.example");

        assertThat(hits(answer)).containsExactly("A00000101 SALES PORTAL true");
        assertThat(answer.data("/accounts/incomplete").toString()).isEqualTo("[\"BILLING\"]");
    }

    @Test
    void withoutBillingNothingCanBeShownAndTheFieldSaysSo() {
        VENDORS.zuora().switches().add(Switch.onEverything().status(503));

        Answer answer = search("support", "email", "dana@brightwater.example");

        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at accounts from zuora");
    }

    private Answer search(String viewer, String field, String text) {
        return ask(viewer, SEARCH, Map.of("search", Map.of(field, text)));
    }

    private static List<String> hits(Answer answer) {
        return answer.data("/accounts/hits")
                .valueStream()
                .map(hit -> hit.at("/account/number").asString() + " "
                        + String.join(
                                " ",
                                hit.path("foundIn")
                                        .valueStream()
                                        .map(source -> source.asString())
                                        .toList())
                        + " " + hit.path("hasSubscription").asString())
                .toList();
    }
}
