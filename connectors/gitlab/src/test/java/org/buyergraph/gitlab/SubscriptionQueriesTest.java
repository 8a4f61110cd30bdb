package org.buyergraph.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.buyergraph.testkit.data.DataSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the portal's GraphQL says may be done with a subscription. */
class SubscriptionQueriesTest {

    private static final StubPortal PORTAL = new StubPortal(DataSet.standard());

    @AfterAll
    static void stop() {
        PORTAL.close();
    }

    @Test
    void flagsOfTwoNamespacesInOneDocument() {
        String query = """
                query Flags($first: ID, $second: ID) {
                  s101: subscription(namespaceId: $first) { ...Flags }
                  s109: subscription(namespaceId: $second) { ...Flags }
                }
                fragment Flags on Subscription {
                  canAddSeats canAddDuoProSeats canRenew communityPlan nextTermStartDate lastTerm eligibleForSeatUsageAlerts
                }
                """;

        assertThat(post(Map.of("query", query, "variables", Map.of("first", "9100101", "second", "9100109"))))
                .isEqualTo(Wire.sample("subscription_flags"));
    }

    @ParameterizedTest
    @CsvSource({
        "A-S00000101, true, false", // term ends in months
        "A-S00001001, true, true", // term ends in eleven days
        "A-S00000108, false, false", // three years
        "A-S00000109, false, false", // through a partner
        "A-S00000110, false, false", // expired
        "A-S00000113, false, false" // cancelled
    })
    void whatMayBeDone(String subscription, boolean canAddSeats, boolean canRenew) {
        JsonNode flags = field("subscription(subscriptionName: \"" + subscription + "\") { canAddSeats canRenew }");

        assertThat(flags.path("canAddSeats").asBoolean()).isEqualTo(canAddSeats);
        assertThat(flags.path("canRenew").asBoolean()).isEqualTo(canRenew);
    }

    @ParameterizedTest
    @CsvSource({"A-S00000114, MANAGED_BY_RESELLER", "A-S00000115, null", "A-S00000109, MANAGED_BY_RESELLER"})
    void whoeverBoughtThroughAPartnerIsSentThere(String subscription, String reason) {
        JsonNode access = field("userActionAccess(subscriptionName: \"" + subscription + "\") { limitedAccessReason }");

        assertThat(access.path("limitedAccessReason").asString("null")).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"9100101, true", "9100103, false", "9100109, false"})
    void whoseSeatsAreSettledByTheQuarter(String namespace, boolean isEligible) {
        JsonNode reconciliation =
                field("reconciliation(namespaceId: \"" + namespace + "\") { eligibleForSeatReconciliation }");

        assertThat(reconciliation.path("eligibleForSeatReconciliation").asBoolean())
                .isEqualTo(isEligible);
    }

    @Test
    void nobodyHasATemporaryExtension() {
        assertThat(field("temporaryExtension(namespaceId: 9100101) { endDate }"))
                .hasToString("{\"endDate\":null}");
    }

    @Test
    void nullForASubscriptionThatIsNotThere() {
        assertThat(field("subscription(subscriptionName: \"A-S00009999\") { canRenew }")
                        .isNull())
                .isTrue();
        assertThat(field("subscription(namespaceId: \"9100110\") { canRenew }").isNull())
                .isTrue();
    }

    @Test
    void whoIsNotSignedInIsToldSoWithStatus200() {
        String query = "query {\n  subscription(namespaceId: 9100101) { canRenew }\n}";

        HttpResponse<String> response = Wire.post(PORTAL, "/graphql", Map.of("query", query));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Wire.json(response)).isEqualTo(Wire.sample("not_signed_in"));
    }

    @Test
    void refusesQueriesThatThePortalDoesNotHave() {
        assertThat(post(Map.of("query", "{ plans(planTags: []) { id } }"))
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("Field 'plans' doesn't exist on type 'Query'");
    }

    private static JsonNode field(String field) {
        JsonNode answer = post(Map.of("query", "{ it: " + field + " }"));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.at("/data/it");
    }

    private static JsonNode post(Map<String, Object> query) {
        HttpResponse<String> response = Wire.post(
                PORTAL,
                "/graphql",
                query,
                "X-Admin-Email",
                StubPortal.ADMIN_EMAIL,
                "X-Admin-Token",
                StubPortal.ADMIN_TOKEN);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Wire.json(response);
    }
}
