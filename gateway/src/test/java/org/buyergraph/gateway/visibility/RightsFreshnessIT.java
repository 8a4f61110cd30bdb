package org.buyergraph.gateway.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.SampleCustomer;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a right rests on is at most a minute old and never stale, however old what is shown may be. */
class RightsFreshnessIT extends RunningGateway {
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final String ACCOUNT = "{ account(by: {number: \"A00000101\"}) { name people { name } } }";
    private static final String DENIED = "{\"data\":{\"account\":null}}";

    private final SampleCustomer dana = VENDORS.data().customers().stream()
            .filter(customer -> customer.id() == 700101)
            .findFirst()
            .orElseThrow();

    @AfterEach
    void everybodyManagesWhatTheyDid() {
        VENDORS.data().add(dana);
    }

    @Test
    void aRelationThatEndedIsFeltAfterAMinute() {
        ask("customer-700101", ACCOUNT);
        VENDORS.data().add(managerOfNothing(dana));
        pass(MINUTE.minusSeconds(20));

        assertThat(ask("customer-700101", ACCOUNT).data("/account/name").asString())
                .isEqualTo("Brightwater Studio LLC");

        pass(Duration.ofSeconds(20));

        assertThat(ask("customer-700101", ACCOUNT).text()).isEqualTo(DENIED);
    }

    @Test
    void withoutItsGroundsARightIsUnavailableAndNeitherOpenNorDenied() {
        ask("customer-700101", ACCOUNT);
        ask("support", ACCOUNT);
        portalIsDown();
        pass(MINUTE);

        Answer customer = ask("customer-700101", ACCOUNT);
        Answer support = ask("support", ACCOUNT);

        assertThat(customer.problems()).containsExactly("BACKEND_UNAVAILABLE at account from gitlab-portal");
        assertThat(customer.data("/account").isNull()).isTrue();
        assertThat(support.problems()).isEmpty();
        assertThat(support.data("/account/people/0/name").asString()).isEqualTo("Dana Okafor");
        assertThat(support.freshness("STALE")).containsExactly("gitlab-portal BACKEND_UNAVAILABLE account/people");
    }

    @Test
    void aRightIsNotContentWithAnOlderAnswerThatTheSameRequestShows() {
        String both = "{ viewer { customers { name } } account(by: {number: \"A00000101\"}) { name } }";
        ask("customer-700101", both);
        portalIsDown();
        pass(MINUTE);

        Answer answer = ask("customer-700101", both);

        assertThat(answer.data("/viewer/customers/0/name").asString()).isEqualTo("Dana Okafor");
        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at account from gitlab-portal");
    }

    /** The other way round nothing is lost: what a right was told live need not be read again to be shown. */
    @Test
    void whatIsReadForARightIsNotReadAgainToBeShown() {
        ask("customer-700101", "{ account(by: {number: \"A00000101\"}) { name } viewer { customers { name } } }");

        assertThat(VENDORS.portal().calls().letIn()).hasSize(1);
    }

    @Test
    void noWishOfTheClientStretchesARight() {
        ask("customer-700101", ACCOUNT);
        portalIsDown();
        pass(MINUTE);

        Answer answer = ask("customer-700101", ACCOUNT, Map.of(), Map.of("Cache-Control", "max-stale"));

        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at account from gitlab-portal");
    }

    /** Who pays for a subscription, and whose namespace it is for, it says itself: who sees it for that sees it as it is now. */
    @Test
    void aSubscriptionThatIsSeenForWhatItSaysIsYoung() {
        String query = "{ subscription(by: {number: \"A-S00000114\"}) { number } }";
        List<String> viewers = List.of("partner-A00000191", "namespace-9100113", "customer-700114", "support");
        viewers.forEach(viewer -> ask(viewer, query));
        VENDORS.zuora().switches().add(Switch.onEverything().status(503));
        pass(Duration.ofMinutes(6));

        Map<String, List<String>> problems = new HashMap<>();
        viewers.forEach(viewer -> problems.put(viewer, ask(viewer, query).problems()));

        List<String> unavailable = List.of("BACKEND_UNAVAILABLE at subscription from zuora");
        assertThat(problems)
                .isEqualTo(Map.of(
                        "partner-A00000191",
                        unavailable,
                        "namespace-9100113",
                        unavailable,
                        "customer-700114",
                        List.of(),
                        "support",
                        List.of()));
    }

    private static void portalIsDown() {
        VENDORS.portal().switches().add(Switch.onEverything().status(503));
    }

    private static SampleCustomer managerOfNothing(SampleCustomer customer) {
        return new SampleCustomer(
                customer.id(),
                customer.firstName(),
                customer.lastName(),
                customer.email(),
                customer.userId(),
                null,
                null,
                customer.countryCode(),
                customer.company(),
                customer.vatCode(),
                customer.loginActivated());
    }
}
