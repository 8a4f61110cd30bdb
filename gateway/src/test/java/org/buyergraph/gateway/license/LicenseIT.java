package org.buyergraph.gateway.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.SampleLicense;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Licenses, who sees them, and who may activate them. */
class LicenseIT extends RunningGateway {
    private static final String WHOLE = """
            query Whole($number: String!) {
              license(by: {number: $number}) {
                number kind state planCode planName trial startsOn endsOn blocksChangesOn
                activatedAt lastSyncAt nextSyncAt instanceVersion
                seats { bought previous inUse maxUsed owed }
                trueUp { seats }
                licensee { name email company }
                subscription { number }
                grantWithheld
              }
            }""";

    private static final String GRANT =
            "query Grant($number: String!) { license(by: {number: $number}) { grant { activationCode } grantWithheld } }";

    @AfterEach
    void speakAsUsual() {
        VENDORS.portal().reset();
    }

    @Test
    void everythingOfALicenseIsTold() {
        Answer answer = ask("support", WHOLE, Map.of("number", "500102"));

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/license")).isEqualTo(json("""
                {"number":"500102","kind":"ONLINE_CLOUD","state":"ACTIVATED","planCode":"premium","planName":"Premium",
                 "trial":false,"startsOn":"2026-09-15","endsOn":"2027-09-15","blocksChangesOn":"2027-09-29",
                 "activatedAt":"2026-09-15T08:00:11Z","lastSyncAt":"2026-11-19T16:00:00Z",
                 "nextSyncAt":"2026-11-20T16:00:00Z","instanceVersion":"18.5.1",
                 "seats":{"bought":120,"previous":100,"inUse":114,"maxUsed":118,"owed":0},"trueUp":null,
                 "licensee":{"name":"Mareike Thomsen","email":"mareike.thomsen@falkenried.example",
                  "company":"Falkenried Maschinenbau GmbH"},
                 "subscription":{"number":"A-S00000103"},"grantWithheld":null}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "500104, ONLINE_CLOUD, ACTIVATED, 0",
        "500107, ONLINE_CLOUD, EXPIRED, 0",
        "500108, OFFLINE_CLOUD, ACTIVATED, 31",
        "500114, ONLINE_CLOUD, ACTIVATED, 0",
        "500240, ONLINE_CLOUD, AWAITING_EULA,"
    })
    void stateAndSeatsOwedFollowFromTheFacts(String number, String kind, String state, Integer owed) {
        JsonNode license = ask("support", WHOLE, Map.of("number", number)).data("/license");

        assertThat(license.path("kind").asString()).isEqualTo(kind);
        assertThat(license.path("state").asString()).isEqualTo(state);
        JsonNode told = license.at("/seats/owed");
        assertThat(told.isNull() ? null : (Integer) told.asInt()).isEqualTo(owed);
    }

    /** As it came with its seat link; what it did not count is not known. */
    @Test
    void theAddOnsThatAnInstanceReportedAreTold() {
        VENDORS.portal().switches().add(Switch.on("/api/v1/licenses").answering("""
                {"licenses":[{"id":500102,"zuora_subscription_name":"A-S00000103","license_type":"online_cloud",
                  "add_on_metrics":[{"add_on_type":"duo_pro","purchased_seats":30,"assigned_seats":22},
                                    {"add_on_type":"duo_enterprise","purchased_seats":5}]}],
                 "meta":{"page":1,"per_page":100,"total":1}}"""));
        Answer answer =
                ask("customer-700102", "{ license(by: {number: \"500102\"}) { addOns { code seats seatsAssigned } } }");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/license/addOns")).isEqualTo(json("""
                [{"code":"duo_pro","seats":30,"seatsAssigned":22},
                 {"code":"duo_enterprise","seats":5,"seatsAssigned":null}]"""));
    }

    @Test
    void allLicensesOfAnAccountTakeOneCallOnTopOfItsSubscriptions() {
        Answer answer = ask("customer-700112", """
                { account(by: {number: "A00000112"}) {
                    licenses(first: 100, orderBy: {field: ENDS_ON, direction: DESCENDING}) {
                      totalCount truncated nodes { number subscription { number license { number } } } } } }""");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/licenses/totalCount").asInt()).isEqualTo(28);
        assertThat(answer.data("/account/licenses/nodes/0")).isEqualTo(json("""
                {"number":"500240","subscription":{"number":"A-S00001040","license":{"number":"500240"}}}"""));
        assertThat(VENDORS.portal().calls().count("GET", "/api/v1/licenses")).isEqualTo(1);
        assertThat(VENDORS.zuora().calls().count("GET", "/object-query/subscriptions"))
                .isEqualTo(1);
        assertThat(VENDORS.portal().calls().letIn()).hasSize(2);
    }

    @Test
    void licensesAreFiltered() {
        Answer answer = ask("support", """
                { account(by: {number: "A00000112"}) {
                    licenses(filter: {states: [AWAITING_EULA]}) { totalCount nodes { number } } } }""");

        assertThat(answer.data("/account/licenses"))
                .isEqualTo(json("{\"totalCount\":1,\"nodes\":[{\"number\":\"500240\"}]}"));
    }

    @Test
    void whatIsUsedOnANamespaceAsksForNoLicense() {
        Answer answer = ask("support", """
                { account(by: {number: "A00000101"}) { licenses { totalCount } subscriptions { nodes { license { number } } } } }""");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/licenses/totalCount").asInt(-1)).isZero();
        assertThat(VENDORS.portal().calls().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "customer-700101, 500102",
        "customer-700102, 500114",
        "namespace-9100101, 500102",
        "partner-A00000191, 500106",
        "partner-A00000190, 500102",
        "support, 599999"
    })
    void anothersLicenseLooksLikeNone(String viewer, String number) {
        assertThat(ask(viewer, WHOLE, Map.of("number", number)).text()).isEqualTo("{\"data\":{\"license\":null}}");
    }

    @ParameterizedTest
    @CsvSource({"customer-700102, 500102", "customer-700106, 500106", "partner-A00000190, 500106"})
    void thoseWhoMayActivateGetTheCode(String viewer, String number) {
        Answer answer = ask(viewer, GRANT, Map.of("number", number));

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/license/grant/activationCode").asString()).isEqualTo(code(number));
    }

    @Test
    void ourSupportSeesTheLicenseButNotItsCode() {
        Answer answer = ask("support", GRANT, Map.of("number", "500102"));

        assertThat(answer.text()).isEqualTo("{\"data\":{\"license\":{\"grant\":null,\"grantWithheld\":null}}}");
        assertThat(answer.text()).doesNotContain(code("500102"));
    }

    @Test
    void withoutTheGrantNoCodeIsEvenAskedFor() {
        ask("customer-700102", WHOLE, Map.of("number", "500102"));

        assertThat(VENDORS.portal().calls().all())
                .noneMatch(call -> call.query().containsKey("with"));
    }

    @Test
    void aDeadPortalCostsTheLicensesOnly() {
        VENDORS.portal().switches().add(Switch.on("/api/v1/licenses").status(503));

        Answer answer = ask("support", """
                { account(by: {number: "A00000102"}) { name licenses { totalCount } subscriptions { nodes { license { number } } } } }""");

        assertThat(answer.problems())
                .containsExactlyInAnyOrder(
                        "BACKEND_UNAVAILABLE at account/licenses from gitlab-portal",
                        "BACKEND_UNAVAILABLE at account/subscriptions/nodes/0/license from gitlab-portal");
        assertThat(answer.data("/account/name").asString()).isEqualTo("Falkenried Maschinenbau GmbH");
    }

    @Test
    void wordsAndFieldsOfALaterVersionAreTolerated() {
        VENDORS.portal().speakFuture(true);

        Answer answer = ask("support", WHOLE, Map.of("number", "500102"));

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/license/kind").asString()).isEqualTo("UNKNOWN");
        assertThat(answer.data("/license/seats/bought").asInt()).isEqualTo(120);
    }

    @Test
    void theIdThatTheGraphGaveFindsTheLicenseAgain() {
        String id = ask("support", "{ license(by: {number: \"500102\"}) { id } }")
                .data("/license/id")
                .asString();

        assertThat(List.of(
                        ask("support", "{ license(by: {id: \"" + id + "\"}) { number } }")
                                .data("/license/number")
                                .asString(),
                        ask("support", "{ node(id: \"" + id + "\") { ... on License { number } } }")
                                .data("/node/number")
                                .asString()))
                .containsOnly("500102");
    }

    private static String code(String number) {
        return VENDORS.data().licenses().stream()
                .filter(license -> license.key().equals(number))
                .map(SampleLicense::activationCode)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void beforeTheTermsAreAcceptedNobodyGetsTheCodeAndItIsNotEvenRead() {
        Answer answer = ask("customer-700112", GRANT, Map.of("number", "500240"));

        assertThat(answer.text())
                .isEqualTo("{\"data\":{\"license\":{\"grant\":null,\"grantWithheld\":\"EULA_NOT_ACCEPTED\"}}}");
        assertThat(VENDORS.portal().calls().all())
                .noneMatch(call -> call.query().containsKey("with"));
    }
}
