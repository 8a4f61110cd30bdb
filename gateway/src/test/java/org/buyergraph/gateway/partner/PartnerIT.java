package org.buyergraph.gateway.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Call;
import org.buyergraph.testkit.stub.StubServer;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a partner's portal asks: customers, what is paid for them, and what is to be renewed. */
class PartnerIT extends RunningGateway {
    /** A portal's first page, in one request. */
    private static final String PAGE = """
            { viewer { partner {
                authorised
                account { number name balance { amount } }
                customers { totalCount nodes { name number runningSubscriptions nextEnd account { name status } } }
                subscriptions { totalCount nodes { number status termEnd price { amount } account { name } } }
                renewals(withinDays: 365) {
                  totalCount truncated
                  totals { month count seats amount { amount currency } }
                  totalsByMonth { month count seats amount { amount currency } }
                  nodes { on quantity seats amount { amount currency } customer { name number } subscription { number } }
                }
                invoices { totalCount nodes { number total { amount } } }
                licenses { totalCount nodes { number seats { bought } } }
            } } }""";

    @Test
    void aPartnersPageIsOneRequestAndACallForEachKindOfFact() {
        Answer answer = ask("partner-A00000190", PAGE);

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/viewer/partner").toString()).isEqualTo("""
                {"authorised":true,"account":{"number":"A00000190","name":"Rhône Distribution Logicielle SA",\
                "balance":{"amount":"0.00"}},\
                "customers":{"totalCount":1,"nodes":[{"name":"Atelier Mistral SAS","number":"A00000106",\
                "runningSubscriptions":1,"nextEnd":"2027-04-10","account":{"name":"Atelier Mistral SAS","status":null}}]},\
                "subscriptions":{"totalCount":1,"nodes":[{"number":"A-S00000109","status":"ACTIVE","termEnd":"2027-04-10",\
                "price":{"amount":"285.60"},"account":{"name":"Atelier Mistral SAS"}}]},\
                "renewals":{"totalCount":1,"truncated":false,\
                "totals":[{"month":null,"count":1,"seats":75,"amount":{"amount":"21420.00","currency":"EUR"}}],\
                "totalsByMonth":[{"month":"2027-04-01","count":1,"seats":75,"amount":{"amount":"21420.00","currency":"EUR"}}],\
                "nodes":[{"on":"2027-04-10","quantity":"75","seats":75,"amount":{"amount":"21420.00","currency":"EUR"},\
                "customer":{"name":"Atelier Mistral SAS","number":"A00000106"},"subscription":{"number":"A-S00000109"}}]},\
                "invoices":{"totalCount":1,"nodes":[{"number":"INV00001010","total":{"amount":"21420.00"}}]},\
                "licenses":{"totalCount":1,"nodes":[{"number":"500106","seats":{"bought":75}}]}}""");
        assertThat(calls())
                .containsExactlyInAnyOrder(
                        "/object-query/subscriptions",
                        "/object-query/accounts", // its own, known from the start
                        "/object-query/accounts", // of its customers, known once the subscriptions are
                        "/object-query/invoices",
                        "/services/data/v66.0/query",
                        "/api/v1/licenses");
    }

    private static List<String> calls() {
        return VENDORS.servers().stream()
                .map(StubServer::calls)
                .flatMap(log -> log.letIn().stream())
                .map(Call::path)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-700106", "customer-700190", "namespace-9100101", "support"})
    void nobodyElseIsAPartner(String viewer) {
        assertThat(ask(viewer, PAGE).text()).isEqualTo("{\"data\":{\"viewer\":{\"partner\":null}}}");
        assertThat(calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "{customerNumber: \"a00000113\"}, 1",
        "{customerNumber: \"A00000106\"}, 0",
        "{kinds: [BASE]}, 1",
        "{kinds: [ADD_ON]}, 0",
        "{deployments: [SAAS]}, 1",
        "{deployments: [SELF_MANAGED]}, 0",
        "{statuses: [ACTIVE]}, 1",
        "{statuses: [EXPIRED]}, 0",
        "{plans: [\"SaaS - Premium - 1 Year\"]}, 1",
        "{plans: [\"Self-Managed - Premium - 1 Year\"]}, 0",
        "{endsOnOrBefore: \"2027-05-05\"}, 1",
        "{endsOnOrBefore: \"2027-05-04\"}, 0",
        "{endsOnOrAfter: \"2027-05-05\"}, 1",
        "{endsOnOrAfter: \"2027-05-06\"}, 0"
    })
    void onlyWhatIsWantedIsListedAndDue(String filter, int count) {
        Answer answer = ask("partner-A00000191", """
                { viewer { partner {
                    subscriptions(filter: %s) { totalCount }
                    renewals(filter: %s) { totalCount totals { count } }
                } } }""".formatted(filter, filter));

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/viewer/partner/subscriptions/totalCount").asInt())
                .isEqualTo(count);
        assertThat(answer.data("/viewer/partner/renewals/totalCount").asInt()).isEqualTo(count);
        assertThat(answer.data("/viewer/partner/renewals/totals").size()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"165, 0", "166, 1"})
    void aRenewalIsDueOnTheDayThatTheTermEndsOn(int days, int count) {
        Answer answer = ask(
                "partner-A00000191",
                "{ viewer { partner { renewals(withinDays: %d) { totalCount } } } }".formatted(days));

        assertThat(answer.data("/viewer/partner/renewals/totalCount").asInt()).isEqualTo(count);
    }

    @Test
    void aWindowThatIsNoneIsRefused() {
        assertThat(ask("partner-A00000191", "{ viewer { partner { renewals(withinDays: -1) { totalCount } } } }")
                        .problems())
                .containsExactly("BAD_USER_INPUT at viewer/partner/renewals");
    }

    @Test
    void whetherItIsAuthorisedIsAnErrorWhileSalesCannotBeAskedAndNothingElseIs() {
        VENDORS.salesforce().switches().add(Switch.onEverything().status(503));

        Answer answer = ask("partner-A00000190", "{ viewer { partner { authorised customers { totalCount } } } }");

        assertThat(answer.problems())
                .containsExactly("BACKEND_UNAVAILABLE at viewer/partner/authorised from salesforce");
        assertThat(answer.data("/viewer/partner").toString())
                .isEqualTo("{\"authorised\":null,\"customers\":{\"totalCount\":1}}");
    }

    @Test
    void supportThatLooksAsAPartnerSeesWhatThePartnerSees() {
        String partner = VENDORS.data().account("A00000190").orElseThrow().id();

        Answer seen = ask("support", PAGE, Map.of(), Map.of("X-View-As", "partner:" + partner));

        assertThat(seen.text()).isEqualTo(ask("partner-A00000190", PAGE).text());
    }
}
