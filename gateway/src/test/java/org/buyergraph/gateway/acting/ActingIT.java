package org.buyergraph.gateway.acting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Call;
import org.buyergraph.testkit.stub.Switch;
import org.buyergraph.testkit.stub.Switch.Broken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Seats, renewals and their switch: offered with a price, taken once, and seen at once. */
class ActingIT extends RunningGateway {
    private static final String SEATS = "A-S00000101";
    private static final String ORDERS = "/v1/orders";
    private static final String PAGE =
            "{ subscription(by: {number: \"" + SEATS + "\"}) { seats version } account(by: {number: \"A00000101\"}) {"
                    + " invoices(first: 50) { nodes { number total { amount } balance { amount } } } } }";

    private static final String LOCKED =
            "{\"success\":false,\"reasons\":[{\"code\":58730050,\"message\":\"Lock competition\"}]}";

    private final Actor customer = actor("customer-700101");

    private Actor actor(String viewer) {
        return new Actor(viewer, (document, variables) -> ask(viewer, document, variables));
    }

    private static List<Call> placed() {
        return VENDORS.zuora()
                .calls()
                .matching(call -> call.method().equals("POST") && call.path().equals(ORDERS));
    }

    @Test
    void whatIsShownIsWhatIsInvoicedAndSeenAtOnce() {
        String before = ask("customer-700101", PAGE).text();
        assertThat(ask("customer-700101", PAGE).text()).isEqualTo(before);

        JsonNode preview = customer.previewSeats(SEATS, 6);
        JsonNode outcome = customer.commit(preview);

        assertThat(preview.at("/due/amount").asString()).isEqualTo("577.78");
        assertThat(preview.at("/now/0/lines/0/quantity").asString()).isEqualTo("6");
        assertThat(preview.at("/changes/0/text").asString()).isEqualTo("25 → 31 seats");
        assertThat(preview.at("/recurring/amount").asString()).isEqualTo("10788.00");
        assertThat(outcome.path("status").asString()).isEqualTo("DONE");
        assertThat(outcome.path("replayed").asBoolean()).isFalse();
        assertThat(outcome.at("/subscription/seats").asInt()).isEqualTo(31);
        assertThat(outcome.at("/subscription/version").asInt()).isEqualTo(3);
        assertThat(outcome.at("/order/changes/0/text").asString()).isEqualTo("25 → 31 seats");
        JsonNode after = ask("customer-700101", PAGE).json().path("data");
        assertThat(after.at("/subscription/seats").asInt()).isEqualTo(31);
        assertThat(after.at("/account/invoices/nodes").valueStream())
                .anyMatch(invoice -> invoice.at("/total/amount").asString().equals("577.78"));
        assertThat(placed()).hasSize(1);
    }

    @Test
    void theSameIsCarriedOutOnceHoweverOftenItIsSent() {
        JsonNode preview = customer.previewSeats(SEATS, 6);
        customer.commit(preview);

        JsonNode again = customer.commit(preview);

        assertThat(again.path("status").asString()).isEqualTo("DONE");
        assertThat(again.path("replayed").asBoolean()).isTrue();
        assertThat(again.at("/subscription/seats").asInt()).isEqualTo(31);
        assertThat(customer.outcome(preview.path("token").asString())
                        .path("status")
                        .asString())
                .isEqualTo("DONE");
        assertThat(placed()).hasSize(1);
    }

    @Test
    void anOfferIsForWhoWasShownItAndStandsAsItIs() {
        String token = customer.previewSeats(SEATS, 6).path("token").asString();
        String touched = token.substring(0, token.length() - 4) + "AAAA";

        assertThat(Actor.code(actor("customer-700102").commit(token))).isEqualTo("TOKEN_INVALID");
        assertThat(Actor.code(actor("support").commit(token))).isEqualTo("TOKEN_INVALID");
        assertThat(Actor.code(customer.commit(touched))).isEqualTo("TOKEN_INVALID");
        assertThat(Actor.code(customer.commit("nonsense"))).isEqualTo("TOKEN_INVALID");
        assertThat(Actor.code(actor("customer-700102").outcome(token))).isEqualTo("TOKEN_INVALID");
        assertThat(placed()).isEmpty();
    }

    @Test
    void whereTheSubscriptionHasMovedANewOfferIsShown() {
        JsonNode first = customer.previewSeats(SEATS, 6);
        customer.commit(customer.previewSeats(SEATS, 1));

        JsonNode outcome = customer.commit(first);

        assertThat(outcome.path("status").asString()).isEqualTo("REFUSED");
        assertThat(Actor.code(outcome)).isEqualTo("CHANGED");
        assertThat(outcome.at("/due/amount").asString()).isEqualTo("577.78");
        assertThat(outcome.at("/preview/due/amount").asString()).isEqualTo("577.78");
        assertThat(customer.commit(outcome.path("preview"))
                        .at("/subscription/seats")
                        .asInt())
                .isEqualTo(32);
        assertThat(placed()).hasSize(2);
    }

    @Test
    void whatAPartnerManagesIsTheirs() {
        JsonNode preview = actor("customer-700106").previewSeats("A-S00000109", 5);

        assertThat(Actor.code(preview)).isEqualTo("NOT_ALLOWED");
        assertThat(preview.at("/answer/refusals/0").asString()).isEqualTo("MANAGED_BY_PARTNER");
        assertThat(preview.at("/answer/instead").asString()).isEqualTo("PARTNER");
        assertThat(preview.path("token").isNull()).isTrue();
        assertThat(VENDORS.zuora().calls().matching(call -> call.method().equals("POST") && !call.token()))
                .isEmpty();
    }

    @Test
    void whatIsNotTheirsIsNotThere() {
        JsonNode hidden = customer.previewSeats("A-S00000103", 5);
        JsonNode missing = customer.previewSeats("A-S00009999", 5);

        assertThat(Actor.code(hidden)).isEqualTo("NOT_FOUND");
        assertThat(hidden.toString().replace("A-S00000103", "x"))
                .isEqualTo(missing.toString().replace("A-S00009999", "x"));
    }

    @Test
    void automaticRenewalIsSwitchedOnBothSides() {
        JsonNode off = customer.commit(customer.preview("previewCancellation(subscriptionNumber: \"" + SEATS + "\")"));
        JsonNode again = customer.preview("previewCancellation(subscriptionNumber: \"" + SEATS + "\")");
        JsonNode on = customer.commit(
                customer.preview("previewAutoRenewal(subscriptionNumber: \"" + SEATS + "\", on: true)"));

        assertThat(off.at("/subscription/autoRenew").asBoolean()).isFalse();
        assertThat(off.at("/due/amount").asString()).isEqualTo("0.00");
        assertThat(Actor.code(again)).isEqualTo("NOT_ALLOWED");
        assertThat(again.at("/answer/refusals/0").asString()).isEqualTo("ENDS_BY_ITSELF");
        assertThat(on.at("/subscription/autoRenew").asBoolean()).isTrue();
    }

    @Test
    void aRenewalShowsTheInvoiceOfTheNextTerm() {
        clock("PUT", "?day=2027-02-20");
        try {
            JsonNode preview = customer.preview("previewRenewal(subscriptionNumber: \"" + SEATS + "\")");
            JsonNode outcome = customer.commit(preview);

            assertThat(preview.path("answer").isNull()).isTrue();
            assertThat(preview.at("/due/amount").asString()).isEqualTo("0.00");
            assertThat(preview.at("/next/on").asString()).isEqualTo("2027-03-01");
            assertThat(preview.at("/next/amount/amount").asString()).isEqualTo("8700.00");
            assertThat(outcome.at("/subscription/termEnd").asString()).isEqualTo("2028-03-01");
        } finally {
            clock("DELETE", "");
        }
    }

    @Test
    void aDeclinedCardIsARefusalAndLeavesNothing() {
        JsonNode preview = customer.previewSeats(SEATS, 6);
        VENDORS.zuora().orders().decline(1);

        JsonNode outcome = customer.commit(preview);

        assertThat(Actor.code(outcome)).isEqualTo("PAYMENT_DECLINED");
        assertThat(outcome.at("/subscription/seats").asInt()).isEqualTo(25);
        assertThat(placed()).hasSize(1);
    }

    @Test
    void aLockIsTriedOnceMoreUnderAKeyOfItsOwn() {
        JsonNode preview = customer.previewSeats(SEATS, 6);
        VENDORS.zuora().switches().add(Switch.on(ORDERS).answering(LOCKED).times(1));

        JsonNode outcome = customer.commit(preview);

        assertThat(outcome.path("status").asString()).isEqualTo("DONE");
        assertThat(placed()).hasSize(2);
    }

    @Test
    void aLockThatStaysIsToldWithATimeToWait() {
        JsonNode preview = customer.previewSeats(SEATS, 6);
        VENDORS.zuora().switches().add(Switch.on(ORDERS).answering(LOCKED).times(2));

        JsonNode outcome = customer.commit(preview);

        assertThat(Actor.code(outcome)).isEqualTo("LOCKED");
        assertThat(outcome.at("/userErrors/0/retryAfter").asInt()).isEqualTo(60);
        assertThat(outcome.at("/subscription/seats").asInt()).isEqualTo(25);
        assertThat(placed()).hasSize(2);
    }

    /** What happens to the answer of an order that was carried out. */
    enum Loss {
        CUT(Switch.on(ORDERS).broken(Broken.TRUNCATED_JSON).times(1)),
        BROKEN_OFF(Switch.on(ORDERS).broken(Broken.BROKEN_OFF).times(1)),
        NO_JSON(Switch.on(ORDERS).broken(Broken.NOT_JSON).times(1));

        private final Switch cause;

        Loss(Switch cause) {
            this.cause = cause;
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatIsLostIsReadAndNotSentAgain(Loss loss) {
        JsonNode preview = customer.previewSeats(SEATS, 6);
        VENDORS.zuora().switches().add(loss.cause);

        JsonNode outcome = customer.commit(preview);
        JsonNode settled = outcome.path("status").asString().equals("DONE") ? outcome : customer.commit(preview);

        assertThat(settled.path("status").asString()).isEqualTo("DONE");
        assertThat(settled.at("/subscription/seats").asInt()).isEqualTo(31);
    }

    @Test
    void whoeverCommitsMeanwhileIsToldToWait() throws ExecutionException, InterruptedException {
        JsonNode preview = customer.previewSeats(SEATS, 6);
        VENDORS.zuora().orders().hold();
        CompletableFuture<JsonNode> first = background(() -> customer.commit(preview));
        JsonNode second = Awaitility.await()
                .until(
                        () -> first.isDone() ? first.get() : customer.commit(preview),
                        outcome -> outcome.path("status").asString().equals("IN_PROGRESS"));
        VENDORS.zuora().orders().release();

        assertThat(second.at("/userErrors/0/retryAfter").asInt()).isPositive();
        assertThat(first.get().path("status").asString()).isEqualTo("DONE");
        assertThat(customer.commit(preview).at("/subscription/seats").asInt()).isEqualTo(31);
    }

    private static <T> CompletableFuture<T> background(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work);
    }

    @Test
    void whoLooksThroughOthersEyesChangesNothing() {
        JsonNode preview = new Actor(
                        "support",
                        (document, variables) ->
                                ask("support", document, variables, Map.of("X-View-As", "customer:700101")))
                .previewSeats(SEATS, 6);
        JsonNode outcome = new Actor(
                        "support",
                        (document, variables) ->
                                ask("support", document, variables, Map.of("X-View-As", "customer:700101")))
                .commit(preview.path("token").asString("none"));

        assertThat(Actor.code(outcome)).isEqualTo("VIEWING_AS");
        assertThat(placed()).isEmpty();
    }
}
