package org.buyergraph.gateway.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.SampleNamespace;
import org.buyergraph.testkit.data.SampleSubscription;
import org.buyergraph.testkit.stub.Call;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Namespaces in all their parts, and what each part costs. */
class NamespaceIT extends RunningGateway {
    private static final String WHOLE = """
            query Whole($number: String!) {
              namespace(by: {number: $number}) {
                number name path url kind planCode planEndsOn membersCount projectsCount
                trial { active endsOn }
                seats { bought inUse billable maxUsed owed }
                compute { used usedOfPurchased limit purchased }
                provision { planName startsOn endsOn autoRenew upgradable excludesGuests }
                storage { used limit purchased purchasedEndsOn }
                addOns { code name seats startsOn endsOn trial subscription { number } }
                owners { username name notificationEmail }
                account { number }
                subscriptions { totalCount nodes { number } }
              }
            }""";

    private static final String NOTHING = "{\"data\":{\"namespace\":null}}";

    @AfterEach
    void speakAsUsual() {
        VENDORS.gitlab().reset();
        VENDORS.portal().reset();
    }

    @Test
    void everyFigureOfANamespaceIsTold() {
        Answer answer = whole("support", "9100103");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/namespace")).isEqualTo(json("""
                {"number":"9100103","name":"Harrowgate Financial","path":"harrowgate-financial",
                 "url":"https://gitlab.com/groups/harrowgate-financial","kind":"GROUP","planCode":"ultimate",
                 "planEndsOn":"2027-05-01","membersCount":402,"projectsCount":611,"trial":null,
                 "seats":{"bought":300,"inUse":318,"billable":318,"maxUsed":322,"owed":22},
                 "compute":{"used":54150,"usedOfPurchased":4150,"limit":50000,"purchased":20000},
                 "provision":{"planName":"Ultimate","startsOn":"2026-05-01","endsOn":"2027-05-01","autoRenew":false,
                  "upgradable":false,"excludesGuests":true},
                 "storage":{"used":"96636764160","limit":"643171352576","purchased":"107374182400",
                  "purchasedEndsOn":"2027-07-01"},
                 "addOns":[],
                 "owners":[{"username":"pnair","name":"Priya Nair","notificationEmail":"priya.nair@harrowgate.example"}],
                 "account":{"number":"A00000103"},
                 "subscriptions":{"totalCount":3,
                  "nodes":[{"number":"A-S00000104"},{"number":"A-S00000105"},{"number":"A-S00000106"}]}}"""));
    }

    @Test
    void everyNamespaceOfTheDataIsToldAsItIs() {
        for (SampleNamespace sample : VENDORS.data().namespaces()) {
            JsonNode namespace = whole("support", String.valueOf(sample.id())).data("/namespace");

            assertThat(namespace.path("name").asString()).isEqualTo(sample.name());
            assertThat(namespace.path("planCode").asString()).isEqualTo(sample.plan());
            assertThat(namespace.at("/seats/bought").asInt(-1))
                    .isEqualTo(sample.seats().purchased());
            assertThat(namespace.at("/seats/inUse").asInt(-1))
                    .isEqualTo(sample.seats().inUse());
            assertThat(namespace.at("/seats/maxUsed").asInt(-1))
                    .isEqualTo(sample.seats().maxUsed());
            assertThat(namespace.at("/seats/owed").asInt(-1))
                    .isEqualTo(sample.seats().owed());
            assertThat(namespace.at("/compute/used").asInt(-1))
                    .isEqualTo(sample.minutes().used());
            assertThat(namespace.at("/compute/limit").asInt(-1))
                    .isEqualTo(sample.minutes().quota());
            assertThat(namespace.at("/storage/used").asString())
                    .isEqualTo(String.valueOf(sample.storage().total()));
            assertThat(namespace.path("planEndsOn").asString(null))
                    .isEqualTo(
                            sample.endDate() == null ? null : sample.endDate().toString());
        }
    }

    @Test
    void aTrialAndAFreeNamespaceHaveNoPaidPlan() {
        JsonNode trial = whole("support", "9100111").data("/namespace");
        JsonNode free = whole("support", "9100110").data("/namespace");

        assertThat(trial.path("trial")).isEqualTo(json("{\"active\":true,\"endsOn\":\"2026-12-05\"}"));
        assertThat(free.at("/provision/planName").isNull()).isTrue();
        assertThat(free.at("/provision/autoRenew").isNull()).isTrue();
        assertThat(free.path("account").isNull()).isTrue();
        assertThat(free.at("/subscriptions/totalCount").asInt(-1)).isZero();
    }

    @Test
    void anAddOnLeadsToWhatItWasBoughtBy() {
        assertThat(whole("support", "9100101").data("/namespace/addOns")).isEqualTo(json("""
                [{"code":"duo_pro","name":"Code Suggestions","seats":25,"startsOn":"2026-09-01","endsOn":"2027-03-01",
                  "trial":false,"subscription":{"number":"A-S00000102"}}]"""));
    }

    @Test
    void aNamespaceIsFoundByItsPathInAnyCaseAndByItsId() {
        JsonNode byPath = ask("support", "{ namespace(by: {path: \"Univ-Aveleda\"}) { id number } }")
                .data("/namespace");
        assertThat(byPath.path("number").asString()).isEqualTo("9100109");

        String byId = "{ namespace(by: {id: \"%s\"}) { name } }"
                .formatted(byPath.path("id").asString());
        assertThat(ask("support", byId).data("/namespace/name").asString()).isEqualTo("Universidade de Aveleda");
        assertThat(ask("support", "{ namespace(by: {path: \"a/../b\"}) { name } }")
                        .problems())
                .containsExactly("BAD_USER_INPUT at namespace");
    }

    @Test
    void onlyTheCallsThatTheFieldsNeedAreMade() {
        ask(
                "support",
                "{ namespace(by: {number: \"9100101\"}) { planCode seats { inUse maxUsed } compute { used } } }");
        assertThat(paths()).containsExactly("/api/v4/internal/gitlab_subscriptions/namespaces/9100101");

        startAfresh();
        ask("support", "{ namespace(by: {number: \"9100101\"}) { seats { bought owed } provision { planName } } }");
        assertThat(paths())
                .containsExactly(
                        "/api/v4/internal/gitlab_subscriptions/namespaces/9100101",
                        "/api/v4/internal/gitlab_subscriptions/namespaces/9100101/gitlab_subscription");

        startAfresh();
        ask(
                "support",
                "{ namespace(by: {number: \"9100101\"}) { compute { limit purchased } storage { purchasedEndsOn } } }");
        assertThat(paths())
                .containsExactlyInAnyOrder(
                        "/api/v4/internal/gitlab_subscriptions/namespaces/9100101",
                        "/api/v4/namespaces/9100101",
                        "/api/graphql");
    }

    @Test
    void theStorageOfTwelveNamespacesTakesTwoCallsAndTheirSubscriptionsOne() {
        Answer answer = ask("support", """
                { account(by: {number: "A00000112"}) { namespaces(first: 100) { totalCount nodes {
                    number storage { used } subscriptions { nodes { number } } account { number } } } } }""");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/namespaces/totalCount").asInt()).isEqualTo(12);
        assertThat(answer.data("/account/namespaces/nodes/11/storage/used").asString())
                .isEqualTo(String.valueOf(12L << 30));
        assertThat(answer.data("/account/namespaces/nodes/0/account/number").asString())
                .isEqualTo("A00000112");
        assertThat(VENDORS.gitlab().calls().count("POST", "/api/graphql")).isEqualTo(2);
        assertThat(VENDORS.gitlab().calls().letIn()).hasSize(14);
        assertThat(VENDORS.zuora().calls().count("GET", "/object-query/subscriptions"))
                .isEqualTo(2);
        assertThat(VENDORS.portal().calls().all()).isEmpty();
    }

    @Test
    void aPageOfNamespacesReadsNoMoreThanThePage() {
        Answer answer = ask("support", """
                { account(by: {number: "A00000112"}) { namespaces(last: 2) { totalCount pageInfo { hasPreviousPage hasNextPage }
                    nodes { number } } } }""");

        assertThat(answer.data("/account/namespaces")).isEqualTo(json("""
                {"totalCount":12,"pageInfo":{"hasPreviousPage":true,"hasNextPage":false},
                 "nodes":[{"number":"9100211"},{"number":"9100212"}]}"""));
        assertThat(VENDORS.gitlab().calls().letIn()).hasSize(2);
    }

    @Test
    void aNamespaceThatFailsLeavesAGapWithItsErrorAndTheOthersAreShown() {
        VENDORS.gitlab().switches().add(Switch.on(".*/namespaces/9100202").status(500));

        Answer answer = ask("support", """
                { account(by: {number: "A00000112"}) { namespaces(first: 3) { totalCount truncated
                    nodes { number } edges { node { number } } } } }""");

        assertThat(answer.problems())
                .containsExactlyInAnyOrder(
                        "BACKEND_UNAVAILABLE at account/namespaces/nodes/1 from gitlab",
                        "BACKEND_UNAVAILABLE at account/namespaces/edges/1/node from gitlab");
        assertThat(answer.data("/account/namespaces")).isEqualTo(json("""
                {"totalCount":12,"truncated":false,
                 "nodes":[{"number":"9100201"},null,{"number":"9100203"}],
                 "edges":[{"node":{"number":"9100201"}},{"node":null},{"node":{"number":"9100203"}}]}"""));
        assertThat(VENDORS.gitlab().calls().letIn()).hasSize(3);
    }

    @Test
    void aNamespaceThatIsGoneIsAGapWithoutAnError() {
        VENDORS.gitlab().switches().add(Switch.on(".*/namespaces/9100202").status(404));

        Answer answer = ask(
                "support", "{ account(by: {number: \"A00000112\"}) { namespaces(first: 2) { nodes { number } } } }");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/namespaces/nodes")).isEqualTo(json("[{\"number\":\"9100201\"},null]"));
    }

    /** The subscription ended; whether a trial goes on, only the namespace tells. */
    @ParameterizedTest
    @CsvSource({"200, 1, false", "500, 0, true"})
    void aNamespaceThatCannotTellWhetherItIsTheirsMakesTheListOneThatMayBeLonger(int status, int count, boolean more) {
        if (status != 200) {
            VENDORS.gitlab().switches().add(Switch.on(".*/namespaces/9100111").status(status));
        }

        Answer answer = ask(
                "customer-700111",
                "{ account(by: {number: \"A00000111\"}) { namespaces { totalCount truncated nodes { number } } } }");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/namespaces/totalCount").asInt()).isEqualTo(count);
        assertThat(answer.data("/account/namespaces/truncated").asBoolean()).isEqualTo(more);
        assertThat(answer.data("/account/namespaces/nodes").size()).isEqualTo(count);
    }

    @Test
    void countingNamespacesReadsNone() {
        Answer answer =
                ask("support", "{ account(by: {number: \"A00000112\"}) { namespaces(first: 2) { totalCount } } }");

        assertThat(answer.data("/account/namespaces/totalCount").asInt()).isEqualTo(12);
        assertThat(VENDORS.gitlab().calls().all()).isEmpty();
    }

    @Test
    void aPartThatFailsCostsItsOwnFieldOnly() {
        VENDORS.gitlab().switches().add(Switch.on(".*/gitlab_subscription").status(500));
        VENDORS.gitlab().switches().add(Switch.on("/api/graphql").status(503));

        Answer answer = whole("support", "9100101");

        assertThat(answer.problems())
                .containsExactlyInAnyOrder(
                        "BACKEND_UNAVAILABLE at namespace/provision from gitlab",
                        "BACKEND_UNAVAILABLE at namespace/seats/bought from gitlab",
                        "BACKEND_UNAVAILABLE at namespace/seats/owed from gitlab",
                        "BACKEND_UNAVAILABLE at namespace/storage from gitlab");
        assertThat(answer.data("/namespace/seats/inUse").asInt()).isEqualTo(28);
        assertThat(answer.data("/namespace/owners/0/username").asString()).isEqualTo("dokafor");
    }

    @Test
    void wordsAndFieldsOfALaterVersionAreTolerated() {
        VENDORS.gitlab().speakFuture(true);

        Answer answer = whole("support", "9100101");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/namespace/kind").asString()).isEqualTo("UNKNOWN");
        assertThat(answer.data("/namespace/seats/owed").asInt()).isEqualTo(6);
        assertThat(answer.data("/namespace/addOns/0/seats").asInt()).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({
        "customer-700101, 9100103",
        "customer-700110, 9100101",
        "namespace-9100101, 9100103",
        "partner-A00000190, 9100113",
        "partner-A00000191, 9100101",
        "support, 9199404"
    })
    void anothersNamespaceLooksLikeNone(String viewer, String number) {
        assertThat(whole(viewer, number).text()).isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"customer-700114", "namespace-9100113"})
    void itsOwnPeopleSeeItsOwners(String viewer) {
        Answer answer = whole(viewer, "9100113");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/namespace/owners/0/notificationEmail").asString())
                .isEqualTo("ingrid.solheim@fjordheim.example");
        assertThat(answer.data("/namespace/seats/bought").asInt()).isEqualTo(30);
    }

    @Test
    void aPartnerSeesWhatItProvidesWithoutThePeopleThere() {
        Answer answer = whole("partner-A00000191", "9100113");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/namespace/seats/bought").asInt()).isEqualTo(30);
        assertThat(answer.data("/namespace/owners").isNull()).isTrue();
        assertThat(answer.data("/namespace/subscriptions/nodes")).isEqualTo(json("[{\"number\":\"A-S00000114\"}]"));
        assertThat(answer.data("/namespace/addOns").size()).as("bought direct").isZero();
    }

    /** Billing lost the link, the portal's order has it: every viewer sees the namespace as before. */
    @ParameterizedTest
    @CsvSource({"support", "customer-700105"})
    void whereBillingDoesNotTellTheNamespaceThePortalsOrderDoes(String viewer) {
        SampleSubscription linked = VENDORS.data().subscription("A-S00000108").orElseThrow();
        VENDORS.data().add(withoutNamespace(linked));
        try {
            Answer answer = ask(viewer, """
                    { account(by: {number: "A00000105"}) {
                        subscriptions { nodes { namespace { number } } } namespaces { nodes { number } } } }""");

            assertThat(answer.problems()).isEmpty();
            assertThat(answer.data("/account/subscriptions/nodes/0/namespace/number")
                            .asString())
                    .isEqualTo("9100105");
            assertThat(answer.data("/account/namespaces/nodes/0/number").asString())
                    .isEqualTo("9100105");
            assertThat(VENDORS.portal().calls().count("GET", "/api/v1/orders")).isEqualTo(1);
        } finally {
            VENDORS.data().add(linked);
        }
    }

    private static SampleSubscription withoutNamespace(SampleSubscription of) {
        return new SampleSubscription(
                of.id(),
                of.number(),
                of.version(),
                of.latest(),
                of.originalId(),
                of.previousId(),
                of.accountId(),
                of.invoiceOwnerId(),
                of.status(),
                of.startDate(),
                of.endDate(),
                of.term(),
                of.currency(),
                of.contractedMrr(),
                of.totalContractedValue(),
                of.lastBookingDate(),
                of.cancelledDate(),
                of.cancelReason(),
                of.orderNumber(),
                of.notes(),
                null,
                null,
                of.settings(),
                of.deal(),
                of.createdById(),
                of.createdAt(),
                of.originalCreatedAt(),
                of.updatedById(),
                of.updatedAt());
    }

    private Answer whole(String viewer, String number) {
        return ask(viewer, WHOLE, Map.of("number", number));
    }

    private static List<String> paths() {
        return VENDORS.gitlab().calls().letIn().stream().map(Call::path).toList();
    }
}
