package org.buyergraph.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.buyergraph.salesforce.StubSalesforceClient.Answer;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleCrmAccount;
import org.buyergraph.testkit.data.SampleCrmContact;
import org.buyergraph.testkit.data.SampleOpportunity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StubSalesforceQueryTest {

    private final DataSet data = DataSet.standard();
    private final StubSalesforce stub = new StubSalesforce(data);
    private final StubSalesforceClient client = StubSalesforceClient.loggedIn(stub);

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void aDottedFieldIsANestedObject() {
        JsonNode row = only("SELECT Id, Owner.Name, Owner.Email FROM Account WHERE Id = '0014M00000A0104QAB'");

        assertThat(row.path("Owner").path("attributes").path("type").asString()).isEqualTo("User");
        assertThat(row.path("Owner").path("attributes").path("url").asString())
                .isEqualTo("/services/data/v66.0/sobjects/User/0054M00000U0003QAB");
        assertThat(row.path("Owner").path("Name").asString()).isEqualTo("Noor Haddad");
        assertThat(row.path("Owner").path("Email").asString()).isEqualTo("nhaddad@sales.example");
        assertThat(row.path("Owner").size()).isEqualTo(3);
    }

    @Test
    void aDottedFieldWithoutItsRecordIsNull() {
        JsonNode row = only("SELECT Id, Parent.Name FROM Account WHERE Id = '0014M00000A0104QAB'");

        assertThat(row.path("Parent").isNull()).isTrue();
    }

    @Test
    void dotsMayFollowDots() {
        JsonNode row = only("SELECT Account.Owner.Name FROM Contact WHERE Account.Owner.Name = 'Noor Haddad'"
                + " AND Email = 'lortega@corvid.example'");

        assertThat(row.at("/Account/Owner/Name").asString()).isEqualTo("Noor Haddad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0014M00000A0104", "0014M00000A0104QAB"})
    void bothFormsOfAnIdFindTheRecordAndTheLongOneIsReturned(String id) {
        assertThat(only("SELECT Id FROM Account WHERE Id IN ('" + id + "')")
                        .path("Id")
                        .asString())
                .isEqualTo("0014M00000A0104QAB");
    }

    @Test
    void anIdDistinguishesCaseAndATextDoesNot() {
        assertThat(client.query("SELECT Id FROM Account WHERE Id = '0014m00000a0104'")
                        .json()
                        .path("totalSize")
                        .asInt())
                .isZero();
        assertThat(only("SELECT id, NAME FROM account WHERE name = 'CORVID aerospace inc.'")
                        .path("Name")
                        .asString())
                .isEqualTo("Corvid Aerospace Inc.");
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT AccountId FROM Contact WHERE Email LIKE '%@falkenried.example', 1",
        "SELECT Id FROM Account WHERE Name LIKE '%ried%', 1",
        "SELECT Id FROM Account WHERE Name LIKE '%\\%%', 0",
        "SELECT Id FROM Account WHERE Name LIKE 'Polder L_gistics%', 1",
        "SELECT Id FROM Account WHERE BillingState = null AND BillingCountryCode = 'DE', 2",
        "SELECT Id FROM Opportunity WHERE IsWon = false, 3",
        "SELECT Id FROM Opportunity WHERE CloseDate = 2027-02-01, 1",
        "SELECT Id FROM Opportunity WHERE Amount = 40320, 1",
        "SELECT Id FROM Account WHERE CreatedDate = 2025-08-01T09:12:44Z, 1",
        "SELECT Id FROM User, 3"
    })
    void conditionsFind(String soql, int found) {
        assertThat(client.query(soql).json().path("totalSize").asInt(-1)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT Regionn FROM Account|INVALID_FIELD|No such column 'Regionn' on entity 'Account'.",
                "SELECT Id FROM Account WHERE Regionn = 'x'|INVALID_FIELD|No such column 'Regionn' on entity 'Account'.",
                "SELECT Id FROM Account ORDER BY Regionn|INVALID_FIELD|No such column 'Regionn' on entity 'Account'.",
                "SELECT Owner.Regionn FROM Account|INVALID_FIELD|No such column 'Regionn' on entity 'User'.",
                "SELECT Boss.Name FROM Account|INVALID_FIELD|Didn't understand relationship 'Boss' in field path on entity 'Account'.",
                "SELECT Id FROM Account WHERE OwnerId LIKE '005%'|INVALID_FIELD|invalid operator on reference field",
                "SELECT Id FROM Account WHERE IsWon = 'x'|INVALID_FIELD|No such column 'IsWon' on entity 'Account'.",
                "SELECT Id FROM Opportunity WHERE Amount = '5'|INVALID_FIELD|value of filter criterion for field 'Amount' must be of type currency",
                "SELECT Id FROM Account WHERE Id = 'short'|INVALID_QUERY_FILTER_OPERATOR|invalid ID field: short",
                "SELECT Id FROM Nothing|INVALID_TYPE|sObject type 'Nothing' is not supported.",
                "SELECT Id FROM Account WHERE Name = 'a' AND Name = 'b' OR Name = 'c'|MALFORMED_QUERY|unexpected token: 'OR'"
            })
    void aBadQueryIsRefusedWithItsCode(String soql, String code, String message) {
        Answer answer = client.query(soql);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo(code);
        assertThat(answer.json().path(0).path("message").asString()).isEqualTo(message);
    }

    @Test
    void orderPutsNullsFirstUnlessTold() {
        String query = "SELECT Name, BillingState FROM Account ORDER BY BillingState ";

        assertThat(states(query + "DESC")).startsWith("null").endsWith("Minnesota");
        assertThat(states(query + "ASC NULLS LAST")).startsWith("Minnesota").endsWith("null");
    }

    @Test
    void limitCutsTheResultAndItsTotal() {
        JsonNode answer = client.query("SELECT Id FROM Opportunity ORDER BY CloseDate LIMIT 2")
                .json();

        assertThat(answer.path("totalSize").asInt()).isEqualTo(2);
        assertThat(answer.path("records").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT Id FROM Account",
                "SELECT Id FROM Contact ORDER BY Account.Type",
                "SELECT Id FROM Opportunity ORDER BY StageName",
                "SELECT Id FROM User ORDER BY IsActive DESC"
            })
    void aWalkByPagesMeetsEveryRecordOnce(String soql) {
        stub.pageLimit(3);

        List<String> walked = walk(client.query(soql));

        assertThat(walked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(idsOf(soql));
    }

    @Test
    void aWalkIsNotDisturbedByNewRecords() {
        stub.pageLimit(5);
        Answer first = client.query("SELECT Id FROM Contact");
        int before = data.crmContacts().size();

        data.add(contact(9_000));

        assertThat(walk(first)).hasSize(before).doesNotHaveDuplicates();
    }

    @Test
    void theBatchSizeIsAWish() {
        for (int number = 5_000; number < 5_450; number++) {
            data.add(contact(number));
        }
        int all = data.crmContacts().size();
        String soql = "SELECT Id FROM Contact ORDER BY LastName";

        assertThat(client.query(soql).json().path("done").asBoolean()).isTrue();
        JsonNode page = client.query(soql, 1).json();
        assertThat(page.path("records").size()).isEqualTo(200);
        assertThat(page.path("totalSize").asInt()).isEqualTo(all);
        assertThat(page.path("done").asBoolean(true)).isFalse();
        assertThat(page.path("nextRecordsUrl").asString()).matches("/services/data/v66\\.0/query/01g\\w{15}-200");
        assertThat(walk(client.query(soql, 200))).hasSize(all).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01g4M00000Q9999QAB-200", "01g4M00000Q9999QAB", "nonsense-x"})
    void anUnknownLocatorIsRefused(String locator) {
        Answer answer = client.get(StubSalesforceClient.ROOT + "/query/" + locator);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("INVALID_QUERY_LOCATOR");
    }

    @Test
    void aLocatorEndsWithItsResult() {
        stub.pageLimit(5);
        String next = client.query("SELECT Id FROM Account")
                .json()
                .path("nextRecordsUrl")
                .asString();

        assertThat(client.get(next.replaceAll("-\\d+$", "-14")).errorCode()).isEqualTo("INVALID_QUERY_LOCATOR");
    }

    private List<String> walk(Answer first) {
        List<String> ids = new ArrayList<>();
        JsonNode page = first.json();
        while (true) {
            page.path("records").forEach(row -> ids.add(row.path("Id").asString()));
            if (page.path("done").asBoolean()) {
                return ids;
            }
            page = client.get(page.path("nextRecordsUrl").asString()).json();
        }
    }

    private List<String> idsOf(String soql) {
        if (soql.contains("Account.Type")) {
            return data.crmContacts().stream().map(SampleCrmContact::id).toList();
        }
        if (soql.contains("FROM Account")) {
            return data.crmAccounts().stream().map(SampleCrmAccount::id).toList();
        }
        return soql.contains("FROM User")
                ? data.crmUsers().stream().map(user -> user.id()).toList()
                : data.opportunities().stream().map(SampleOpportunity::id).toList();
    }

    private List<String> states(String soql) {
        List<String> states = new ArrayList<>();
        client.query(soql)
                .json()
                .path("records")
                .forEach(row -> states.add(row.path("BillingState").asString("null")));
        return states;
    }

    private JsonNode only(String soql) {
        JsonNode answer = client.query(soql).json();
        assertThat(answer.path("totalSize").asInt()).isEqualTo(1);
        return answer.path("records").path(0);
    }

    private static SampleCrmContact contact(int number) {
        return new SampleCrmContact(
                Ids.crmContact(number),
                Ids.crmAccount(112),
                "Test",
                "Same",
                "test" + number + "@helios.example",
                null,
                null,
                Ids.crmUser(2),
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
