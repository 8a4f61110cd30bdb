package org.buyergraph.gateway.acting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.SuiteSize;
import org.buyergraph.testkit.data.SampleSubscription;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every viewer, every subscription, every action: what is offered is what {@code can} allows, and what is refused is refused for its reasons. */
class ActingRulesIT extends RunningGateway {
    private static final Map<String, String> PREVIEWS = Map.of(
            "addSeats", "previewAddSeats(subscriptionNumber: $number, seats: 2)",
            "renew", "previewRenewal(subscriptionNumber: $number)",
            "switchAutoRenewal", "previewAutoRenewal(subscriptionNumber: $number, on: true)",
            "cancel", "previewCancellation(subscriptionNumber: $number)");

    private static final String CAN = "query($number: String!) { subscription(by: {number: $number}) { can {"
            + " addSeats { ...A } renew { ...A } switchAutoRenewal { ...A } cancel { ...A } } } }"
            + " fragment A on ActionAnswer { allowed refusals from until instead }";

    private int offered;
    private int refused;
    private int hidden;

    @Test
    void whatIsOfferedIsWhatMayBeDone() {
        List<String> subscriptions = VENDORS.data().subscriptions().stream()
                .map(SampleSubscription::number)
                .filter(number -> number.compareTo("A-S00000117") < 0)
                .distinct()
                .toList();
        List<String> viewers = get("/demo/tokens", Map.of())
                .json()
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        List<List<String>> pairs = viewers.stream()
                .flatMap(viewer -> subscriptions.stream().map(number -> List.of(viewer, number)))
                .toList();
        SuiteSize.oneIn(7, pairs).forEach(pair -> check(pair.get(0), pair.get(1)));
        assertThat(List.of(offered, refused, hidden)).allMatch(count -> count > 0);
        System.out.printf(
                "Actions offered: %d, refused: %d, hidden: %d, of %d viewers%n",
                offered, refused, hidden, viewers.size());
    }

    private void check(String viewer, String subscription) {
        Map<String, Object> variables = Map.of("number", subscription);
        JsonNode can = ask(viewer, CAN, variables).data("/subscription");
        Answer previews = ask(viewer, document(), variables);
        assertThat(previews.errors())
                .as(viewer + " " + subscription + previews.text())
                .isEmpty();
        PREVIEWS.keySet().forEach(action -> {
            JsonNode preview = previews.data("/" + action);
            String about = viewer + " " + subscription + " " + action + ": " + preview;
            if (can.isNull()) {
                hidden++;
                assertThat(Actor.code(preview)).as(about).isEqualTo("NOT_FOUND");
                assertThat(preview.path("token").isNull()).as(about).isTrue();
                assertThat(preview.path("answer").isNull()).as(about).isTrue();
            } else if (can.at("/can/" + action + "/allowed").asBoolean()) {
                offered++;
                assertThat(Actor.code(preview)).as(about).isIn("", "NOT_SUPPORTED");
                assertThat(preview.path("token").isNull())
                        .as(about)
                        .isEqualTo(!Actor.code(preview).isEmpty());
            } else {
                refused++;
                assertThat(Actor.code(preview)).as(about).isEqualTo("NOT_ALLOWED");
                assertThat(preview.path("answer")).as(about).isEqualTo(can.at("/can/" + action));
                assertThat(preview.path("token").isNull()).as(about).isTrue();
            }
        });
    }

    private static String document() {
        StringBuilder document = new StringBuilder("mutation($number: String!) {");
        PREVIEWS.forEach((action, field) -> document.append(' ')
                .append(action)
                .append(": ")
                .append(field)
                .append(" { token answer { allowed refusals from until instead } userErrors { code } }"));
        return document.append(" }").toString();
    }
}
