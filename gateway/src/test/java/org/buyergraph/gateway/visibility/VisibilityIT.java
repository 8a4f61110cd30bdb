package org.buyergraph.gateway.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who sees what. Denied looks exactly like not there. */
class VisibilityIT extends RunningGateway {
    private static final String ROAD = """
            query Road($number: String!) {
              account(by: {number: $number}) {
                name balance { amount } status currency
                crm { owner segment }
                subscriptions { totalCount nodes { number namespace { number } } }
              }
            }""";

    private static final String NOTHING = "{\"data\":{\"account\":null}}";

    @Test
    void withoutATokenTheCatalogIsAnsweredAndWhatBelongsToSomebodyIsNot() {
        Answer answer = post(
                "{\"query\":\"{ plans(first: 1) { nodes { name } } account(by: {number: \\\"A00000101\\\"}) { name }"
                        + " viewer { role } }\"}",
                Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.problems())
                .containsExactlyInAnyOrder("UNAUTHENTICATED at account", "UNAUTHENTICATED at viewer");
        assertThat(answer.data("/plans/nodes/0/name").asString()).isNotEmpty();
        assertThat(answer.data("/account").isNull()).isTrue();
        assertThat(VENDORS.zuora().calls().all()).noneMatch(call -> call.path().contains("account"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "eyJhbGciOiJub25lIn0.eyJ2aWV3ZXIiOiJzdXBwb3J0In0.", ""})
    void aBadTokenIs401(String token) {
        Answer answer = post("{\"query\":\"{ __typename }\"}", Map.of("Authorization", "Bearer " + token));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problems()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void anExpiredTokenAndOneThatSaysNoViewerAre401() {
        Date past = Date.from(Instant.now().minusSeconds(3600));
        Date future = Date.from(Instant.now().plusSeconds(3600));
        List<JWTClaimsSet> refused = List.of(
                new JWTClaimsSet.Builder()
                        .claim("viewer", "support")
                        .expirationTime(past)
                        .build(),
                new JWTClaimsSet.Builder()
                        .claim("viewer", "everybody")
                        .expirationTime(future)
                        .build(),
                new JWTClaimsSet.Builder()
                        .claim("viewer", "customer")
                        .expirationTime(future)
                        .build(),
                new JWTClaimsSet.Builder()
                        .claim("viewer", "namespace")
                        .claim("namespace_id", "x")
                        .expirationTime(future)
                        .build());

        assertThat(refused).allSatisfy(claims -> {
            Answer answer =
                    post("{\"query\":\"{ __typename }\"}", Map.of("Authorization", "Bearer " + issuer().sign(claims)));
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.problems()).containsExactly("UNAUTHENTICATED");
        });
    }

    @Test
    void noOtherPathIsOpen() {
        assertThat(get("/actuator/env", Map.of()).status()).isEqualTo(401);
        assertThat(get("/", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void aCustomerSeesTheirOwnAccountWithoutHowSalesClassesThem() {
        Answer answer = road("customer-700101", "A00000101");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/balance/amount").asString()).isEqualTo("0.00");
        assertThat(answer.data("/account/crm/owner").asString()).isNotEmpty();
        assertThat(answer.data("/account/crm/segment").isNull()).isTrue();
        assertThat(numbers(answer)).containsExactly("A-S00000101", "A-S00000102");
        assertThat(answer.data("/account/subscriptions/nodes/0/namespace/number")
                        .asString())
                .isEqualTo("9100101");
    }

    @ParameterizedTest
    @CsvSource({
        "customer-700101, A00000102",
        "customer-700110, A00000101",
        "namespace-9100101, A00000103",
        "namespace-9100110, A00000101",
        "partner-A00000190, A00000113",
        "partner-A00000191, A00000106",
        "partner-A00000190, A00000191",
        "customer-700102, A00000114"
    })
    void anothersAccountLooksLikeNone(String viewer, String number) {
        assertThat(road(viewer, number).text())
                .isEqualTo(road("support", "A00099999").text())
                .isEqualTo(NOTHING);
    }

    @Test
    void severalPeopleMayManageOneAccount() {
        assertThat(road("customer-700112", "A00000112").data("/account/name").asString())
                .isEqualTo(road("customer-700113", "A00000112")
                        .data("/account/name")
                        .asString())
                .isEqualTo("Helios Grid Industries SE");
    }

    @Test
    void aPartnerSeesTheNameOfACustomerAndWhatItPaysForAndNoMore() {
        Answer answer = road("partner-A00000191", "A00000113");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/name").asString()).isEqualTo("Fjordheim Shipping AS");
        for (String hidden : List.of("balance", "status", "currency", "crm")) {
            assertThat(answer.data("/account/" + hidden).isNull()).as(hidden).isTrue();
        }
        assertThat(numbers(answer)).containsExactly("A-S00000114");
        assertThat(answer.data("/account/subscriptions/totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void theEndCustomerSeesBothTheirDirectAndTheirPartnersSubscription() {
        assertThat(numbers(road("customer-700114", "A00000113"))).containsExactly("A-S00000114", "A-S00000115");
    }

    @Test
    void aNamespacesServiceSeesItsSubscriptionsAndTheirOwnersNameOnly() {
        Answer answer = road("namespace-9100113", "A00000113");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/name").asString()).isEqualTo("Fjordheim Shipping AS");
        assertThat(answer.data("/account/balance").isNull()).isTrue();
        assertThat(answer.data("/account/crm").isNull()).isTrue();
        assertThat(numbers(answer)).containsExactly("A-S00000114", "A-S00000115");
    }

    @Test
    void whatARightRestsOnMustBeHadOrTheFieldIsUnavailable() {
        VENDORS.portal().switches().add(Switch.onEverything().status(503));

        Answer answer = road("customer-700101", "A00000101");

        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at account from gitlab-portal");
        assertThat(answer.data("/account").isNull()).isTrue();
    }

    private Answer road(String viewer, String number) {
        return ask(viewer, ROAD, Map.of("number", number));
    }

    private static List<String> numbers(Answer answer) {
        return answer.data("/account/subscriptions/nodes")
                .valueStream()
                .map(node -> node.path("number"))
                .map(JsonNode::asString)
                .toList();
    }
}
