package org.buyergraph.gateway.acting;

import java.util.Map;
import java.util.function.BiFunction;
import org.buyergraph.gateway.testing.Answer;
import tools.jackson.databind.JsonNode;

/** Somebody who asks for previews and takes them. */
record Actor(String viewer, BiFunction<String, Map<String, Object>, Answer> asking) {
    private static final String PREVIEW = """
            action subscriptionNumber subscription { number version seats }
            now { date amount { amount currency } tax { amount } lines { description amount { amount } quantity from until } }
            credits { amount { amount } } due { amount currency } next { on amount { amount } } recurring { amount }
            changes { text effectiveOn } token validUntil
            answer { allowed refusals instead } userErrors { code message path retryAfter }
            """;

    private static final String OUTCOME = """
            status replayed due { amount } order { number status changes { text } }
            subscription { number version seats autoRenew autoRenewPortal termEnd }
            preview { due { amount } token userErrors { code } }
            answer { allowed refusals } userErrors { code message path retryAfter }
            """;

    JsonNode previewSeats(String subscription, int seats) {
        return preview("previewAddSeats(subscriptionNumber: \"" + subscription + "\", seats: " + seats + ")");
    }

    JsonNode preview(String field) {
        return told("mutation { it: " + field + " { " + PREVIEW + " } }", Map.of());
    }

    JsonNode commit(JsonNode preview) {
        return commit(preview.path("token").asString());
    }

    JsonNode commit(String token) {
        return told(
                "mutation($token: String!) { it: commit(token: $token) { " + OUTCOME + " } }", Map.of("token", token));
    }

    JsonNode outcome(String token) {
        return told(
                "mutation($token: String!) { it: outcome(token: $token) { " + OUTCOME + " } }", Map.of("token", token));
    }

    private JsonNode told(String document, Map<String, Object> variables) {
        Answer answer = asking.apply(document, variables);
        if (!answer.errors().isEmpty() || answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
        return answer.data("/it");
    }

    static String code(JsonNode told) {
        return told.path("userErrors").path(0).path("code").asString("");
    }
}
