package org.buyergraph.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import org.buyergraph.salesforce.StubSalesforceClient.Answer;
import org.buyergraph.testkit.data.DataSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract's samples, word for word, against what the stub answers to the same request. */
class StubSalesforceSamplesTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static StubSalesforce stub;
    private static StubSalesforceClient client;

    @BeforeAll
    static void start() {
        stub = new StubSalesforce(DataSet.standard());
        client = StubSalesforceClient.loggedIn(stub);
    }

    @AfterAll
    static void stop() {
        stub.close();
    }

    @Test
    void oneRecordIsTheSample() {
        assertThat(client.get(StubSalesforceClient.ROOT + "/sobjects/Account/0014M00000A0102QAB")
                        .json())
                .isEqualTo(sample("""
                        {
                          "attributes": { "type": "Account", "url": "/services/data/v66.0/sobjects/Account/0014M00000A0102QAB" },
                          "Id": "0014M00000A0102QAB",
                          "Name": "Falkenried Maschinenbau GmbH",
                          "Type": "Customer",
                          "Industry": "Machinery",
                          "BillingStreet": "Falkenried 88",
                          "BillingCity": "Hamburg",
                          "BillingState": null,
                          "BillingPostalCode": "20251",
                          "BillingCountry": "Germany",
                          "BillingCountryCode": "DE",
                          "Website": "https://falkenried.example",
                          "NumberOfEmployees": 480,
                          "OwnerId": "0054M00000U0002QAB",
                          "ParentId": null,
                          "Account_ID_18__c": "0014M00000A0102QAB",
                          "Account_Segment__c": "Mid-Market",
                          "Public_Sector__c": false,
                          "MSA_In_Place__c": false,
                          "Partner_Track__c": null,
                          "CreatedDate": "2025-08-01T09:12:44.000+0000",
                          "LastModifiedDate": "2026-10-12T08:01:09.000+0000",
                          "SystemModstamp": "2026-10-12T08:01:09.000+0000"
                        }
                        """));
    }

    @Test
    void aCollectionIsTheSample() {
        Answer answer = client.post(StubSalesforceClient.ROOT + "/composite/sobjects/Account", """
                { "ids": ["0014M00000A0101QAB", "0014M00000A0102QAB", "0014M00000A9999QAB"],
                  "fields": ["Id", "Name", "BillingCountry", "OwnerId"] }
                """);

        assertThat(answer.json()).isEqualTo(sample("""
                        [
                          { "attributes": { "type": "Account", "url": "/services/data/v66.0/sobjects/Account/0014M00000A0101QAB" }, "Id": "0014M00000A0101QAB", "Name": "Brightwater Studio LLC", "BillingCountry": "United States", "OwnerId": "0054M00000U0002QAB" },
                          { "attributes": { "type": "Account", "url": "/services/data/v66.0/sobjects/Account/0014M00000A0102QAB" }, "Id": "0014M00000A0102QAB", "Name": "Falkenried Maschinenbau GmbH", "BillingCountry": "Germany", "OwnerId": "0054M00000U0002QAB" },
                          null
                        ]
                        """));
    }

    @Test
    void aQueryIsTheSample() {
        Answer answer = client.query(
                "SELECT Id, Name, StageName, Type, Amount, CloseDate, IsClosed, IsWon, AccountId, CurrencyIsoCode"
                        + " FROM Opportunity WHERE AccountId IN ('0014M00000A0102QAB','0014M00000A0104QAB')"
                        + " ORDER BY CloseDate DESC");

        assertThat(answer.json()).isEqualTo(sample("""
                        {
                          "totalSize": 3,
                          "done": true,
                          "records": [
                            { "attributes": { "type": "Opportunity", "url": "/services/data/v66.0/sobjects/Opportunity/0064M00000O1071QAB" }, "Id": "0064M00000O1071QAB", "Name": "Corvid Aerospace - 850 Ultimate Renewal", "StageName": "3-Technical Evaluation", "Type": "Renewal", "Amount": 908820.0, "CloseDate": "2027-02-01", "IsClosed": false, "IsWon": false, "AccountId": "0014M00000A0104QAB", "CurrencyIsoCode": "USD" },
                            { "attributes": { "type": "Opportunity", "url": "/services/data/v66.0/sobjects/Opportunity/0064M00000O0103QAB" }, "Id": "0064M00000O0103QAB", "Name": "Falkenried - 120 Premium Renewal", "StageName": "Closed Won", "Type": "Renewal", "Amount": 40320.0, "CloseDate": "2026-08-28", "IsClosed": true, "IsWon": true, "AccountId": "0014M00000A0102QAB", "CurrencyIsoCode": "EUR" },
                            { "attributes": { "type": "Opportunity", "url": "/services/data/v66.0/sobjects/Opportunity/0064M00000O0107QAB" }, "Id": "0064M00000O0107QAB", "Name": "Corvid Aerospace - 850 Ultimate", "StageName": "Closed Won", "Type": "New Business", "Amount": 908820.0, "CloseDate": "2026-01-22", "IsClosed": true, "IsWon": true, "AccountId": "0014M00000A0104QAB", "CurrencyIsoCode": "USD" }
                          ]
                        }
                        """));
    }

    @Test
    void aCompositeCallHasTheSamplesFields() {
        JsonNode parts = client.post(StubSalesforceClient.ROOT + "/composite", """
                        {
                          "allOrNone": false,
                          "compositeRequest": [
                            { "method": "GET", "url": "/services/data/v66.0/sobjects/Account/0014M00000A0104QAB?fields=Id,Name,OwnerId", "referenceId": "acct" },
                            { "method": "GET", "url": "/services/data/v66.0/query?q=SELECT+Id,Name,CloseDate+FROM+Opportunity+WHERE+AccountId='0014M00000A0104QAB'", "referenceId": "opps" }
                          ]
                        }
                        """)
                .json()
                .path("compositeResponse");

        assertThat(parts.path(0)).isEqualTo(sample("""
                        { "body": { "attributes": { "type": "Account", "url": "/services/data/v66.0/sobjects/Account/0014M00000A0104QAB" }, "Id": "0014M00000A0104QAB", "Name": "Corvid Aerospace Inc.", "OwnerId": "0054M00000U0003QAB" }, "httpHeaders": {}, "httpStatusCode": 200, "referenceId": "acct" }
                        """));
        // The sample finds none; the data set has two for this account.
        assertThat(parts.path(1).path("referenceId").asString()).isEqualTo("opps");
        assertThat(parts.path(1).path("httpStatusCode").asInt()).isEqualTo(200);
        assertThat(parts.path(1).path("body").path("totalSize").asInt()).isEqualTo(2);
        assertThat(parts.path(1).path("body").path("done").asBoolean()).isTrue();
    }

    @Test
    void aBatchHasTheSamplesFields() {
        JsonNode answer =
                client.post(StubSalesforceClient.ROOT + "/composite/batch", """
                        {"haltOnError":false,"batchRequests":[{"method":"GET","url":"v66.0/sobjects/Account/0014M00000A0104QAB"}]}
                        """).json();

        assertThat(answer.path("hasErrors").asBoolean(true)).isFalse();
        assertThat(answer.path("results").path(0).path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.at("/results/0/result/Name").asString()).isEqualTo("Corvid Aerospace Inc.");
    }

    @Test
    void aDescriptionHoldsTheSample() {
        JsonNode described = client.get(StubSalesforceClient.ROOT + "/sobjects/Account/describe")
                .json();

        JsonNode sample = sample("""
                {
                  "name": "Account", "label": "Account", "labelPlural": "Accounts", "keyPrefix": "001", "custom": false,
                  "createable": true, "updateable": true, "queryable": true, "retrieveable": true, "searchable": true,
                  "recordTypeInfos": [],
                  "urls": { "sobject": "/services/data/v66.0/sobjects/Account", "describe": "/services/data/v66.0/sobjects/Account/describe", "rowTemplate": "/services/data/v66.0/sobjects/Account/{ID}" }
                }
                """);
        sample.properties()
                .forEach(entry -> assertThat(described.path(entry.getKey())).isEqualTo(entry.getValue()));
        assertThat(described.path("fields")).contains(sample("""
                        { "name": "Id", "label": "Account ID", "type": "id", "length": 18, "nillable": false, "custom": false, "idLookup": true, "externalId": false, "unique": false, "updateable": false, "referenceTo": [], "relationshipName": null, "picklistValues": [] }
                        """), sample("""
                        { "name": "OwnerId", "label": "Owner ID", "type": "reference", "length": 18, "nillable": false, "custom": false, "idLookup": false, "externalId": false, "unique": false, "updateable": true, "referenceTo": ["User"], "relationshipName": "Owner", "picklistValues": [] }
                        """));
        assertThat(described.path("childRelationships")).contains(sample("""
                        { "childSObject": "Opportunity", "field": "AccountId", "relationshipName": "Opportunities", "cascadeDelete": true }
                        """));
    }

    @Test
    void theTypeIsDescribedAsInTheSample() {
        JsonNode fields = client.get(StubSalesforceClient.ROOT + "/sobjects/Account/describe")
                .json()
                .path("fields");

        JsonNode type = fields.valueStream()
                .filter(field -> field.path("name").asString().equals("Type"))
                .findFirst()
                .orElseThrow();
        JsonNode sample = sample("""
                { "name": "Type", "label": "Account Type", "type": "picklist", "length": 255, "nillable": true, "custom": false, "idLookup": false, "externalId": false, "unique": false, "updateable": true, "referenceTo": [], "relationshipName": null }
                """);
        sample.properties()
                .forEach(entry -> assertThat(type.path(entry.getKey())).isEqualTo(entry.getValue()));
        assertThat(type.path("picklistValues")).contains(sample("""
                        { "value": "Customer", "label": "Customer", "active": true, "defaultValue": false, "validFor": null }
                        """));
    }

    private static JsonNode sample(String json) {
        return MAPPER.readTree(json);
    }
}
