package org.buyergraph.gateway.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the handbook says of each account of the data set, on its day, through the whole gateway. */
class OutlookIT extends RunningGateway {
    private static final String ACCOUNT = """
            query($number: String!) { account(by: {number: $number}) {
              customerProfile { types features { available because } evidence }
              subscriptions(first: 100) { nodes { number renewsByItself managedBy { name website }
                features { feature available because switchedOn }
                renewal { daysLeft outcome on mails { daysBefore on sender } nextQuantity nextSeats nextPrice { amount } }
                settlement { way because on noticeOn invoiceOn seats charge { amount currency } }
                can { renew { ...A } addSeats { ...A } upgrade { ...A } downgrade { ...A } cancel { ...A }
                  switchAutoRenewal { ...A } buyComputeMinutes { ...A } buyStorage { ...A } addAddOn { ...A }
                  activate { ...A } extendTrial { ...A } } } } } }
            fragment A on ActionAnswer { allowed refusals from until instead }""";

    private static final String OF_WHAT_SORT =
            "query($number: String!) { subscription(by: {number: $number}) { features { available } can { switchAutoRenewal { allowed } } } }";

    private static final String CAN = """
            { subscription(by: {number: "A-S00000114"}) { can { renew { ...A } addSeats { ...A } upgrade { ...A }
                downgrade { ...A } cancel { ...A } switchAutoRenewal { ...A } buyComputeMinutes { ...A }
                buyStorage { ...A } addAddOn { ...A } } } }
            fragment A on ActionAnswer { allowed refusals instead }""";

    private static final String SUBSCRIPTION = """
            query($number: String!) { subscription(by: {number: $number}) {
              managedBy { name website } invoicedAccount { name }
              features { feature because }
              renewal { nextPrice { amount } }
              settlement { because charge { amount } }
              can { renew { refusals } addSeats { refusals instead } activate { allowed } } } }""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A00000101 | Y/Y/Y/Y | CREDIT_CARD | CARD_CHARGED",
                "A00000102 | Y/Y/Y/Y | INVOICE | DAYS_TO_PAY",
                "A00000103 | Y/N/N/Y | PURCHASE_ORDER | PURCHASE_ORDER_REQUIRED PURCHASE_ORDER_NUMBER",
                "A00000104 | Y/N/N/N | MASTER_AGREEMENT | AGREEMENT_IN_PLACE",
                "A00000105 | Y/N/N/Y | MULTI_YEAR | TERM_OVER_A_YEAR",
                "A00000106 | Y/N/N/Y | PARTNER | RESELLER_BATCH PAID_BY_ANOTHER LIMITED_TO_RESELLER SOLD_INDIRECTLY",
                "A00000107 | Y/N/N/Y | PUBLIC_SECTOR | PUBLIC_BODY",
                "A00000108 | Y/N/N/N | OFFLINE | LICENSED_OFFLINE",
                "A00000109 | N/N/N/N | COMMUNITY | COMMUNITY_BATCH COMMUNITY_PLAN",
                "A00000111 | N/N/N/N | FREE CREDIT_CARD | NOTHING_PAID_IN_FORCE CARD_CHARGED",
                "A00000112 | Y/Y/Y/Y | INVOICE | DAYS_TO_PAY",
                "A00000113 | Y/N/N/Y | PARTNER | RESELLER_BATCH PAID_BY_ANOTHER LIMITED_TO_RESELLER SOLD_INDIRECTLY",
                "A00000114 | Y/Y/Y/Y | INVOICE | DAYS_TO_PAY",
                "A00000190 | Y/N/N/Y | PARTNER | RESELLER_BATCH SOLD_INDIRECTLY"
            })
    void anAccountIsOfItsTypesAndHasTheirFeatures(String number, String features, String types, String evidence) {
        JsonNode profile = account(number).path("customerProfile");

        assertThat(availability(profile.path("features"))).isEqualTo(features);
        assertThat(words(profile.path("types"))).isEqualTo(types);
        assertThat(words(profile.path("evidence"))).isEqualTo(evidence);
    }

    /** Who only uses a namespace for nothing is reached through it. */
    @Test
    void withoutAnAccountACustomerIsFree() {
        String document = "{ namespace(by: {number: \"9100110\"}) { account { name }"
                + " customerProfile { types features { available because } evidence } } }";
        JsonNode namespace = ask("support", document).data("/namespace");

        assertThat(namespace.path("account").isNull()).isTrue();
        assertThat(words(namespace.at("/customerProfile/types"))).isEqualTo("FREE");
        assertThat(availability(namespace.at("/customerProfile/features"))).isEqualTo("N/N/N/N");
        assertThat(ask("namespace-9100110", document).data("/namespace/customerProfile/types"))
                .isEqualTo(namespace.at("/customerProfile/types"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "A00000101 | A-S00000101 | 90→2026-12-01, 45→2027-01-15, 21→2027-02-08, 15→2027-02-14, 14→2027-02-15,"
                        + " 3→2027-02-26, 0→2027-03-01",
                "A00000102 | A-S00000103 | 90→2027-06-17, 45→2027-08-01, 15→2027-08-31, 0→2027-09-15",
                "A00000103 | A-S00000104 | 90→2027-01-31, 45→2027-03-17, 15→2027-04-16, 0→2027-05-01",
                "A00000104 | A-S00000107 | 45→2026-12-18, 15→2027-01-17, 0→2027-02-01",
                "A00000105 | A-S00000108 | 90→2027-10-17, 45→2027-12-01, 15→2027-12-31, 0→2028-01-15",
                "A00000106 | A-S00000109 | 90→2027-01-10, 45→2027-02-24, 15→2027-03-26, 0→2027-04-10",
                "A00000107 | A-S00000110 | none",
                "A00000108 | A-S00000111 | 90→2027-04-02, 45→2027-05-17, 15→2027-06-16, 0→2027-07-01",
                "A00000109 | A-S00000112 | 90→2027-06-03, 45→2027-07-18, 15→2027-08-17, 0→2027-09-01",
                "A00000111 | A-S00000113 | none",
                "A00000112 | A-S00001001 | 0→2026-12-01",
                "A00000112 | A-S00001002 | 15→2026-11-25, 3→2026-12-07, 0→2026-12-10",
                "A00000113 | A-S00000114 | 90→2027-02-04, 45→2027-03-21, 15→2027-04-20, 0→2027-05-05",
                "A00000113 | A-S00000115 | 90→2027-03-12, 45→2027-04-26, 15→2027-05-26, 0→2027-06-10",
                "A00000114 | A-S00000116 | 90→2027-05-03, 45→2027-06-17, 15→2027-07-17, 0→2027-08-01"
            })
    void theMailsThatAreStillToComeAreKnown(String account, String subscription, String mails) {
        JsonNode renewal = subscription(account, subscription).path("renewal");

        assertThat(renewal.isNull() ? null : mails(renewal)).isEqualTo(mails);
    }

    /** Of which way seats are settled, on which day, and for how much. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "A00000101 | A-S00000101 | QUARTERLY on 2026-12-01, told 2026-12-01, billed 2026-12-08, 6 for 522.00 USD",
                "A00000101 | A-S00000102 | none",
                "A00000102 | A-S00000103 | QUARTERLY on 2026-12-15, told 2026-12-21, billed 2026-12-28, 0 for 0.00 EUR",
                "A00000103 | A-S00000104 | TRUE_UP on 2027-05-01, 22; PURCHASE_ORDER SWITCHED_OFF",
                "A00000104 | A-S00000107 | TRUE_UP on 2027-02-01, 0; MASTER_AGREEMENT SWITCHED_OFF",
                "A00000105 | A-S00000108 | TRUE_UP on 2028-01-15, 0; MULTI_YEAR TERM_NOT_A_YEAR SWITCHED_OFF",
                "A00000106 | A-S00000109 | TRUE_UP on 2027-04-10, 0; PARTNER SWITCHED_OFF",
                "A00000107 | A-S00000110 | none",
                "A00000108 | A-S00000111 | TRUE_UP on 2027-07-01, 31; OFFLINE SWITCHED_OFF",
                "A00000109 | A-S00000112 | TRUE_UP on 2027-09-01, 0; COMMUNITY SWITCHED_OFF",
                "A00000111 | A-S00000113 | none",
                "A00000114 | A-S00000116 | QUARTERLY on 2027-02-01, told 2027-02-07, billed 2027-02-14, 0 for 0.00 GBP"
            })
    void theNextSettlementIsKnown(String account, String subscription, String expected) {
        JsonNode next = subscription(account, subscription).path("settlement");

        assertThat(next.isNull() ? null : settlement(next)).isEqualTo(expected);
    }

    /** The portal's plan beside the rules', as each viewer sees it; what it differs in, without the amounts that are not theirs. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "support | A-S00000101 | 2026-12-01 31 false 522.00 USD",
                "customer-700101 | A-S00000101 | 2026-12-01 31 false 522.00 USD",
                "namespace-9100101 | A-S00000101 | 2026-12-01 31 false 522.00 USD",
                "support | A-S00000102 | none",
                "customer-700102 | A-S00000103 | 2026-12-15 118 false 0.00 EUR",
                "customer-700103 | A-S00000104 | 2027-02-01 322 true",
                "customer-700105 | A-S00000108 | none",
                "customer-700106 | A-S00000109 | 2027-01-10 75 false WAY",
                "partner-A00000190 | A-S00000109 | 2027-01-10 75 false 0.00 EUR WAY",
                "support | A-S00000116 | 2027-02-02 17 false 150.00 GBP DAY SEATS CHARGE"
            })
    void whatThePortalHasPlannedIsToldBesideIt(String viewer, String number, @Nullable String expected) {
        String document = "{ subscription(by: {number: \"" + number + "\"}) { recordedSettlement {"
                + " on users skipped charge { amount currency } notices { code message } } } }";
        Answer answer = ask(viewer, document);
        JsonNode told = answer.data("/subscription/recordedSettlement");

        assertThat(answer.problems()).isEmpty();
        assertThat(told.isNull() ? null : recorded(told)).isEqualTo(expected);
    }

    /** It is a question of its own: the rules' answer stands without it, and costs no call for it. */
    @Test
    void thatThePortalIsDownCostsItsPlanAlone() {
        VENDORS.portal().switches().add(Switch.on("/api/v1/reconciliations").status(503));
        Answer answer = ask(
                "support",
                "{ subscription(by: {number: \"A-S00000101\"}) { settlement { on } recordedSettlement { on } } }");

        assertThat(answer.data("/subscription/settlement/on").asString()).isEqualTo("2026-12-01");
        assertThat(answer.problems())
                .containsExactly("BACKEND_UNAVAILABLE at subscription/recordedSettlement from gitlab-portal");
        VENDORS.portal().calls().clear();
        ask("support", "{ subscription(by: {number: \"A-S00000103\"}) { settlement { on } } }");
        assertThat(VENDORS.portal().calls().count("GET", "/api/v1/reconciliations"))
                .isZero();
    }

    private static String recorded(JsonNode told) {
        JsonNode charge = told.path("charge");
        List<String> words = new ArrayList<>(List.of(
                told.path("on").asString(),
                told.path("users").asString(),
                told.path("skipped").asString()));
        if (!charge.isNull()) {
            words.add(charge.path("amount").asString() + " "
                    + charge.path("currency").asString());
        }
        told.path("notices").forEach(notice -> words.add(notice.path("code").asString()));
        return String.join(" ", words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A00000101 | A-S00000101 | 101 RENEWS 2027-03-01 | TOO_EARLY yes yes LOWEST_PLAN yes yes yes yes yes NO_LICENSE"
                        + " NOT_ON_TRIAL",
                "A00000101 | A-S00000102 | 101 RENEWS 2027-03-01 | TOO_EARLY yes NOT_A_PLAN NOT_A_PLAN yes yes NOT_A_PLAN"
                        + " NOT_A_PLAN NOT_A_PLAN NO_LICENSE NOT_ON_TRIAL",
                "A00000102 | A-S00000103 | 299 EXPIRES 2027-09-15 | TOO_EARLY yes yes LOWEST_PLAN ENDS_BY_ITSELF yes"
                        + " NO_NAMESPACE NO_NAMESPACE yes yes NOT_ON_TRIAL",
                "A00000103 | A-S00000104 | 162 EXPIRES 2027-05-01 | PURCHASE_ORDER+TOO_EARLY yes HIGHEST_PLAN ON_REQUEST"
                        + " ENDS_BY_ITSELF FEATURE_NOT_AVAILABLE yes yes yes NO_LICENSE NOT_ON_TRIAL",
                "A00000104 | A-S00000107 | 73 EXPIRES 2027-02-01 | TOO_EARLY yes HIGHEST_PLAN ON_REQUEST ENDS_BY_ITSELF"
                        + " FEATURE_NOT_AVAILABLE NO_NAMESPACE NO_NAMESPACE yes yes NOT_ON_TRIAL",
                "A00000105 | A-S00000108 | 421 EXPIRES 2028-01-15 | TOO_EARLY MULTI_YEAR yes LOWEST_PLAN ENDS_BY_ITSELF"
                        + " FEATURE_NOT_AVAILABLE yes yes yes NO_LICENSE NOT_ON_TRIAL",
                "A00000106 | A-S00000109 | 141 EXPIRES 2027-04-10 | MANAGED_BY_PARTNER+TOO_EARLY MANAGED_BY_PARTNER"
                        + " MANAGED_BY_PARTNER MANAGED_BY_PARTNER+LOWEST_PLAN MANAGED_BY_PARTNER"
                        + " MANAGED_BY_PARTNER+FEATURE_NOT_AVAILABLE MANAGED_BY_PARTNER+NO_NAMESPACE"
                        + " MANAGED_BY_PARTNER+NO_NAMESPACE MANAGED_BY_PARTNER yes NOT_ON_TRIAL",
                "A00000107 | A-S00000110 | over | ENDED ENDED ENDED ENDED+LOWEST_PLAN ENDED ENDED+FEATURE_NOT_AVAILABLE"
                        + " ENDED+NO_NAMESPACE ENDED+NO_NAMESPACE ENDED LICENSE_EXPIRED NOT_ON_TRIAL",
                "A00000109 | A-S00000112 | 285 EXPIRES 2027-09-01 | COMMUNITY_PROGRAM+TOO_EARLY COMMUNITY_PROGRAM"
                        + " COMMUNITY_PROGRAM+HIGHEST_PLAN COMMUNITY_PROGRAM ENDS_BY_ITSELF FEATURE_NOT_AVAILABLE yes yes"
                        + " COMMUNITY_PROGRAM NO_LICENSE NOT_ON_TRIAL",
                "A00000111 | A-S00000113 | over | ENDED ENDED ENDED ENDED+LOWEST_PLAN ENDED ENDED+FEATURE_NOT_AVAILABLE"
                        + " ENDED ENDED ENDED NO_LICENSE ON_REQUEST",
                "A00000112 | A-S00001001 | 11 EXPIRES 2026-12-01 | yes yes yes LOWEST_PLAN ENDS_BY_ITSELF yes yes yes yes"
                        + " NO_LICENSE NOT_ON_TRIAL",
                "A00000112 | A-S00001040 | 362 RENEWS 2027-11-17 | TOO_EARLY yes yes LOWEST_PLAN yes yes NO_NAMESPACE"
                        + " NO_NAMESPACE yes EULA_NOT_ACCEPTED NOT_ON_TRIAL",
                "A00000113 | A-S00000115 | 202 EXPIRES 2027-06-10 | TOO_EARLY yes NOT_A_PLAN NOT_A_PLAN ENDS_BY_ITSELF"
                        + " FEATURE_NOT_AVAILABLE NOT_A_PLAN NOT_A_PLAN NOT_A_PLAN NO_LICENSE NOT_ON_TRIAL"
            })
    void whatMayBeDoneAndWhatBecomesOfItIsKnown(String account, String subscription, String outcome, String can) {
        JsonNode told = subscription(account, subscription);
        JsonNode renewal = told.path("renewal");

        assertThat(
                        renewal.isNull()
                                ? "over"
                                : renewal.path("daysLeft").asInt() + " "
                                        + renewal.path("outcome").asString() + " "
                                        + renewal.path("on").asString())
                .isEqualTo(outcome);
        assertThat(told.path("can").valueStream().map(OutlookIT::answer).collect(Collectors.joining(" ")))
                .isEqualTo(can);
        assertThat(told.path("renewsByItself").asBoolean())
                .isEqualTo(renewal.path("outcome").asString("").equals("RENEWS"));
    }

    /** It ends in eleven days: in the last fifteen it is renewed by hand. */
    @Test
    void fromWhenAndUntilWhenIsTold() {
        JsonNode renew = subscription("A00000112", "A-S00001001").at("/can/renew");

        assertThat(renew.path("allowed").asBoolean()).isTrue();
        assertThat(renew.path("from").asString()).isEqualTo("2026-11-16");
        assertThat(renew.path("until").asString()).isEqualTo("2026-12-01");
    }

    /** The customer's account is paid for by a partner whom neither they nor their namespace's service may see. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer-700106 | A-S00000109 | Rhône Distribution Logicielle SA",
                "customer-700114 | A-S00000114 | Nordlys Software Distribusjon AS",
                "namespace-9100113 | A-S00000114 | Nordlys Software Distribusjon AS",
                "support | A-S00000114 | Nordlys Software Distribusjon AS"
            })
    void whoBuysFromAPartnerLearnsWhoThatIs(String viewer, String subscription, String name) {
        JsonNode told = subscriptionAs(viewer, subscription);

        assertThat(told.at("/managedBy/name").asString()).isEqualTo(name);
        assertThat(told.at("/can/addSeats/refusals/0").asString()).isEqualTo("MANAGED_BY_PARTNER");
        assertThat(told.at("/can/addSeats/instead").asString()).isEqualTo("PARTNER");
        assertThat(told.path("invoicedAccount").isNull()).isEqualTo(!viewer.equals("support"));
    }

    /** Whoever buys from the partner is sent there; the partner, and who manages its account, may do what is left. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "partner-A00000191 | TOO_EARLY yes yes LOWEST_PLAN ENDS_BY_ITSELF FEATURE_NOT_AVAILABLE yes yes yes",
                "customer-700191 | TOO_EARLY yes yes LOWEST_PLAN ENDS_BY_ITSELF FEATURE_NOT_AVAILABLE yes yes yes",
                "customer-700114 | MANAGED_BY_PARTNER+TOO_EARLY MANAGED_BY_PARTNER MANAGED_BY_PARTNER",
                "namespace-9100113 | MANAGED_BY_PARTNER+TOO_EARLY MANAGED_BY_PARTNER MANAGED_BY_PARTNER",
                "support | MANAGED_BY_PARTNER+TOO_EARLY MANAGED_BY_PARTNER MANAGED_BY_PARTNER"
            })
    void aPartnerMayDoWhatItsCustomerMayNot(String viewer, String expected) {
        JsonNode can = ask(viewer, CAN).data("/subscription/can");

        assertThat(can.valueStream().map(OutlookIT::answer).collect(Collectors.joining(" ")))
                .startsWith(expected);
        assertThat(can.at("/addSeats/instead").asString("here"))
                .isEqualTo(expected.startsWith("MANAGED_BY_PARTNER") ? "PARTNER" : "here");
        assertThat(can.at("/switchAutoRenewal/instead").asString("here"))
                .isEqualTo(expected.startsWith("MANAGED_BY_PARTNER") ? "PARTNER" : "SALES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner-A00000190", "customer-700190", "customer-700101", "namespace-9100101"})
    void aStrangerLearnsNothingOfWhatMayBeDone(String viewer) {
        assertThat(ask(viewer, CAN).data("/subscription").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "A-S00000101, FIRST_ORDER, WEB_STORE", "A-S00000103, RENEWAL, SALES", "A-S00000104, RENEWAL, SALES",
        "A-S00000109, FIRST_ORDER, RESELLER", "A-S00000112, FIRST_ORDER, SALES", "A-S00000114, FIRST_ORDER, RESELLER",
        "A-S00000115, FIRST_ORDER, WEB_STORE"
    })
    void howItWasSoldIsTold(String number, String orderType, String channel) {
        String document = "{ subscription(by: {number: \"" + number + "\"}) { origin { orderType channel } } }";

        assertThat(ask("support", document).data("/subscription/origin").toString())
                .isEqualTo("{\"orderType\":\"%s\",\"channel\":\"%s\"}".formatted(orderType, channel));
    }

    /** Each account of the data set is on the company of ours that the rule gives; only support is told. */
    @ParameterizedTest
    @CsvSource({
        "A00000101, INC", "A00000102, GMBH", "A00000103, LTD", "A00000104, INC", "A00000105, BV", "A00000106, BV",
        "A00000107, INC", "A00000108, PTY", "A00000109, INC", "A00000111, INC", "A00000112, GMBH", "A00000113, BV",
        "A00000114, LTD", "A00000190, BV", "A00000191, BV"
    })
    void theEntityIsChecked(String number, String entity) {
        String document = "{ account(by: {number: \"" + number + "\"}) { entityCheck { stored expected differs } } }";

        assertThat(ask("support", document).data("/account/entityCheck").toString())
                .isEqualTo("{\"stored\":\"%1$s\",\"expected\":\"%1$s\",\"differs\":false}".formatted(entity));
    }

    /** By 231 users for 200 seats a file would be refused; the offline cloud license of the data set is not. */
    @Test
    void withCloudLicensingTooManyUsersBlockNothing() {
        String document =
                "{ license(by: {number: \"500108\"}) { activation(users: 231, version: \"18.5.1\") { allowed mostUsers } } }";

        assertThat(ask("customer-700108", document).data("/license/activation").toString())
                .isEqualTo("{\"allowed\":true,\"mostUsers\":null}");
    }

    @Test
    void whoBuysDirectIsManagedByNobody() {
        assertThat(subscriptionAs("support", "A-S00000115").path("managedBy").isNull())
                .isTrue();
    }

    /** The outcome is everybody's, the evidence is not: sales' own classes, and how an account is billed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "support | A-S00000107 | MASTER_AGREEMENT | MASTER_AGREEMENT SWITCHED_OFF",
                "customer-700104 | A-S00000107 | UNDISCLOSED | SWITCHED_OFF UNDISCLOSED",
                "support | A-S00000104 | PURCHASE_ORDER | PURCHASE_ORDER SWITCHED_OFF",
                "customer-700103 | A-S00000104 | PURCHASE_ORDER | PURCHASE_ORDER SWITCHED_OFF",
                "namespace-9100103 | A-S00000104 | UNDISCLOSED | SWITCHED_OFF UNDISCLOSED"
            })
    void aViewerLearnsWhyAsFarAsTheyMay(String viewer, String number, String features, String settlement) {
        JsonNode told = subscriptionAs(viewer, number);

        assertThat(words(told.path("features").path(1).path("because"))).isEqualTo(features);
        assertThat(words(told.at("/settlement/because"))).isEqualTo(settlement);
        assertThat(told.toString().contains("PURCHASE_ORDER")).isEqualTo(settlement.contains("PURCHASE_ORDER"));
    }

    /** While sales cannot be asked, what depends on it is an error, and what does not is told. */
    @Test
    void whatCannotBeToldCostsItsOwnFields() {
        VENDORS.salesforce().switches().add(Switch.onEverything().status(503));
        Answer answer = ask(
                "customer-700102",
                "{ subscription(by: {number: \"A-S00000103\"}) { number can { addSeats { allowed } activate { allowed } } } }");

        assertThat(answer.data("/subscription/can/activate/allowed").asBoolean())
                .isTrue();
        assertThat(answer.problems())
                .containsExactly("BACKEND_UNAVAILABLE at subscription/can/addSeats from salesforce");
    }

    /** A-S00000101's account is linked to a record of sales, A-S00000113's is not: only who sees the sales side can tell. */
    @ParameterizedTest
    @CsvSource({
        "support, A-S00000101, true",
        "support, A-S00000113, false",
        "customer-700101, A-S00000101, true",
        "customer-700111, A-S00000113, false",
        "namespace-9100101, A-S00000101, true",
        "namespace-9100111, A-S00000113, true"
    })
    void whileSalesIsDownOnlyWhoSeesItLearnsWhoIsLinkedThere(String viewer, String number, boolean fails) {
        VENDORS.salesforce().switches().add(Switch.onEverything().status(503));
        Answer answer = ask(viewer, OF_WHAT_SORT, Map.of("number", number));

        assertThat(answer.problems())
                .isEqualTo(
                        fails
                                ? List.of(
                                        "BACKEND_UNAVAILABLE at subscription/features from salesforce",
                                        "BACKEND_UNAVAILABLE at subscription/can/switchAutoRenewal from salesforce")
                                : List.of());
    }

    /** Read before, it is told while sales is down, for as long and to no greater cost, whether there is a link or not. */
    @ParameterizedTest
    @CsvSource({"namespace-9100101, A-S00000101", "namespace-9100111, A-S00000113"})
    void aLinkIsNotFeltInCallsOrAge(String viewer, String number) {
        Map<String, Object> variables = Map.of("number", number);
        ask(viewer, OF_WHAT_SORT, variables);
        assertThat(VENDORS.salesforce().calls().letIn()).hasSize(1);
        ask(viewer, OF_WHAT_SORT, variables);
        assertThat(VENDORS.salesforce().calls().letIn()).hasSize(1);
        VENDORS.salesforce().switches().add(Switch.onEverything().status(503));
        pass(Duration.ofMinutes(55));

        Answer answer = ask(viewer, OF_WHAT_SORT, variables);

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.freshness("STALE")).noneMatch(part -> part.startsWith("salesforce"));
    }

    /** Whether our right company sells is for support alone: nobody else has it worked out. */
    @Test
    void whatCannotBeForAViewerIsNotWorkedOut() {
        String document = "{ account(by: {number: \"A00000106\"}) { entityCheck { differs } } }";
        VENDORS.salesforce().switches().add(Switch.onEverything().status(503));

        Answer answer = ask("customer-700106", document);

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/entityCheck").isNull()).isTrue();
        assertThat(VENDORS.salesforce().calls().all()).isEmpty();
    }

    /** How old evidence is, is told to who may see that it is there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer-700103 | salesforce BACKEND_UNAVAILABLE subscription/can/addSeats",
                "namespace-9100103 | "
            })
    void staleEvidenceIsToldOfWhereItMayBeSeen(String viewer, @Nullable String told) {
        String document = "{ subscription(by: {number: \"A-S00000104\"}) { can { addSeats { allowed } } } }";
        ask(viewer, document);
        VENDORS.salesforce().switches().add(Switch.onEverything().status(503));
        pass(Duration.ofMinutes(55));

        Answer answer = ask(viewer, document);

        assertThat(answer.data("/subscription/can/addSeats/allowed").asBoolean())
                .isTrue();
        assertThat(answer.freshness("STALE")).isEqualTo(told == null ? List.of() : List.of(told));
    }

    private JsonNode account(String number) {
        Answer answer = ask("support", ACCOUNT, Map.of("number", number));
        assertThat(answer.problems()).isEmpty();
        return answer.data("/account");
    }

    private JsonNode subscription(String account, String number) {
        return account(account)
                .at("/subscriptions/nodes")
                .valueStream()
                .filter(one -> one.path("number").asString().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode subscriptionAs(String viewer, String number) {
        Answer answer = ask(viewer, SUBSCRIPTION, Map.of("number", number));
        assertThat(answer.problems()).isEmpty();
        return answer.data("/subscription");
    }

    private static String availability(JsonNode features) {
        return features.valueStream()
                .map(feature -> feature.path("available").asBoolean() ? "Y" : "N")
                .collect(Collectors.joining("/"));
    }

    private static String words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.joining(" "));
    }

    private static String mails(JsonNode renewal) {
        return renewal.path("mails")
                .valueStream()
                .map(mail ->
                        mail.path("daysBefore").asInt() + "→" + mail.path("on").asString())
                .collect(Collectors.joining(", "));
    }

    private static String settlement(JsonNode next) {
        String told = next.path("noticeOn").isNull()
                ? ""
                : "told " + next.path("noticeOn").asString() + ", billed "
                        + next.path("invoiceOn").asString() + ", ";
        JsonNode charge = next.path("charge");
        String price = charge.isNull()
                ? ""
                : " for " + charge.path("amount").asString() + " "
                        + charge.path("currency").asString();
        return next.path("way").asString() + " on " + next.path("on").asString() + ", " + told
                + next.path("seats").asInt() + price
                + (next.path("because").isEmpty() ? "" : "; " + words(next.path("because")));
    }

    private static String answer(JsonNode answer) {
        List<String> refusals =
                answer.path("refusals").valueStream().map(JsonNode::asString).toList();
        assertThat(answer.path("allowed").asBoolean()).isEqualTo(refusals.isEmpty());
        return refusals.isEmpty() ? "yes" : String.join("+", refusals);
    }
}
