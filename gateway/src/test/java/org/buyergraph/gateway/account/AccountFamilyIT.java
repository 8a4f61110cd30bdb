package org.buyergraph.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.buyergraph.gateway.testing.Altered;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleCrmAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts above and below each other, what they are called elsewhere, and numbers as people type them. */
class AccountFamilyIT extends RunningGateway {
    private static final String FAMILY = "parent { number } children { totalCount nodes { number } }";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            support         | A00000105 | {"parent":{"number":"A00000112"},"children":{"totalCount":0,"nodes":[]}}
            support         | A00000112 | {"parent":null,"children":{"totalCount":1,"nodes":[{"number":"A00000105"}]}}
            customer-700105 | A00000105 | {"parent":null,"children":{"totalCount":0,"nodes":[]}}
            customer-700112 | A00000112 | {"parent":null,"children":{"totalCount":0,"nodes":[]}}
            """)
    void anAccountLeadsToTheOthersOfItsGroupThatItsViewerMaySee(String viewer, String number, String family) {
        Answer answer = ask(viewer, "{ account(by: {number: \"" + number + "\"}) { " + FAMILY + " } }");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account").toString()).isEqualTo(family);
    }

    @Test
    void ofManyAccountsParentsAndChildrenAreOneCallEach() {
        ask(
                "support",
                "{ one: account(by: {number: \"A00000105\"}) { %1$s } two: account(by: {number: \"A00000108\"}) { %1$s } }"
                        .formatted(FAMILY));

        assertThat(VENDORS.zuora().calls().count("GET", "/object-query/accounts"))
                .isEqualTo(3);
        assertThat(VENDORS.zuora().calls().letIn()).hasSize(3);
    }

    /** Of a namespace's account and of a partner's customer no more is told than the name. */
    @Test
    void whoIsToldTheNameOnlyIsToldNoFamily() {
        String account = "{ account(by: {number: \"A00000105\"}) { name " + FAMILY + " references { billingId } } }";

        assertThat(ask("namespace-9100105", account).text())
                .isEqualTo("{\"data\":{\"account\":{\"name\":\"Polder Logistics B.V.\","
                        + "\"parent\":null,\"children\":null,\"references\":null}}}");
    }

    @Test
    void supportIsToldWhatAnAccountIsCalledElsewhereAndNobodyElseIs() {
        String references =
                "{ account(by: {number: \"A00000112\"}) { references { billingId crmId customerNumbers } } }";

        assertThat(ask("support", references).data("/account/references").toString())
                .isEqualTo("{\"billingId\":\"" + Ids.account(112) + "\",\"crmId\":\"" + Ids.crmAccount(112)
                        + "\",\"customerNumbers\":[\"700112\",\"700113\"]}");
        assertThat(VENDORS.zuora().calls().letIn()).hasSize(1);
        assertThat(VENDORS.portal().calls().all()).hasSize(1);
        for (String viewer : List.of("customer-700112", "namespace-9100201")) {
            assertThat(ask(viewer, references).data("/account").toString()).isEqualTo("{\"references\":null}");
        }
    }

    /** Only where billing has none, and only to support: for nobody else is sales asked. */
    @Test
    void theParentThatOnlySalesKnowsIsForSupport() {
        SampleCrmAccount sales = VENDORS.data().crmAccounts().stream()
                .filter(one -> one.id().equals(Ids.crmAccount(102)))
                .findFirst()
                .orElseThrow();
        String family = "{ account(by: {number: \"A00000102\"}) { parent { number } references { parentCrmId } } }";
        assertThat(ask("support", family).data("/account").toString())
                .isEqualTo("{\"parent\":null,\"references\":{\"parentCrmId\":null}}");
        forgetAll();
        VENDORS.data().add(Altered.with(sales, "parentId", Ids.crmAccount(103)));
        VENDORS.salesforce().calls().clear();
        try {
            assertThat(ask("support", family).data("/account").toString())
                    .isEqualTo("{\"parent\":{\"number\":\"A00000103\"},\"references\":{\"parentCrmId\":\""
                            + Ids.crmAccount(103) + "\"}}");
            assertThat(VENDORS.salesforce().calls().letIn()).hasSize(1);
            VENDORS.salesforce().calls().clear();
            assertThat(ask("customer-700102", family).data("/account").toString())
                    .isEqualTo("{\"parent\":null,\"references\":null}");
            assertThat(VENDORS.salesforce().calls().letIn()).isEmpty();
        } finally {
            VENDORS.data().add(sales);
        }
    }

    @Test
    void ofAnAccountThatIsLinkedNowhereSupportIsToldSo() {
        assertThat(ask("support", "{ account(by: {number: \"A00000111\"}) { references { crmId customerNumbers } } }")
                        .data("/account/references")
                        .toString())
                .isEqualTo("{\"crmId\":null,\"customerNumbers\":[\"700111\"]}");
    }

    @ParameterizedTest
    @CsvSource({
        "account, a00000101, A00000101",
        "account, ' A00000101 ', A00000101",
        "subscription, ' a-s00000101', A-S00000101",
        "invoice, inv00001001, INV00001001",
        "namespace, ' 9100101 ', 9100101",
        "license, '500102 ', 500102",
        "customer, ' 700101', 700101"
    })
    void aNumberIsUnderstoodAsItIsTyped(String root, String typed, String number) {
        assertThat(ask("support", "{ " + root + "(by: {number: \"" + typed + "\"}) { number } }")
                        .text())
                .isEqualTo("{\"data\":{\"" + root + "\":{\"number\":\"" + number + "\"}}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            account      | A101        | This is not an account number; one looks like A00000101, with eight digits.
            account      | A 00000101  | This is not an account number; one looks like A00000101.
            account      | A00000101;  | This is not an account number; one looks like A00000101.
            subscription | a-s101      | This is not a subscription number; one looks like A-S00000101, with eight digits.
            invoice      | INV1001     | This is not an invoice number; one looks like INV00001004, with eight digits.
            namespace    | pebble      | This is not the id of a namespace; one looks like 9100101.
            namespace    | 0           | This is not the id of a namespace; one looks like 9100101.
            customer     | sam         | This is not the id of a customer; one looks like 700101.
            """)
    void aNumberThatCannotBeOneIsSaidSo(String root, String typed, String sentence) {
        for (String viewer : List.of("support", "customer-700101")) {
            Answer answer = ask(viewer, "{ " + root + "(by: {number: \"" + typed + "\"}) { number } }");

            assertThat(answer.problems()).containsExactly("BAD_USER_INPUT at " + root);
            assertThat(answer.text()).contains(sentence);
        }
    }
}
