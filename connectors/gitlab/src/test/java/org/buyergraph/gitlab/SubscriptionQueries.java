package org.buyergraph.gitlab;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;

/** The portal's GraphQL: what may be done with a subscription, many at once through aliases. */
final class SubscriptionQueries {

    private static final int MAX_COMPLEXITY = 500;

    private final GraphqlExecution execution;

    SubscriptionQueries(DataSet data, Supplier<LocalDate> today) {
        SubscriptionFlags flags = new SubscriptionFlags(data);
        execution = new GraphqlExecution(
                Map.of(
                        "subscription", field -> flags.subscription(field, today.get()),
                        "userActionAccess", flags::access,
                        "reconciliation", flags::reconciliation,
                        "temporaryExtension", flags::temporaryExtension),
                MAX_COMPLEXITY);
    }

    /** The subscriptions that a request names; none when it cannot be read. */
    static List<String> subscriptionNames(StubRequest request) {
        try {
            return GraphqlExecution.read(request.body()).stream()
                    .map(field -> field.argument("subscriptionName"))
                    .filter(Objects::nonNull)
                    .toList();
        } catch (GraphqlSyntaxException unreadable) {
            return List.of();
        }
    }

    StubResponse answer(StubRequest request) {
        try {
            return StubResponse.json(200, execution.answer(GraphqlExecution.read(request.body())));
        } catch (GraphqlSyntaxException unreadable) {
            return StubResponse.json(200, GraphqlExecution.refusal(unreadable.getMessage()));
        }
    }

    /** Status 200 all the same: each field is null, with an error of its own. */
    static StubResponse notSignedIn(StubRequest request) {
        try {
            List<GraphqlField> fields = GraphqlExecution.read(request.body());
            JsonObject data = new JsonObject();
            fields.forEach(field -> data.with(field.key(), null));
            List<JsonObject> errors =
                    fields.stream().map(SubscriptionQueries::mustLogIn).toList();
            return StubResponse.json(
                    200, new JsonObject().with("errors", errors).with("data", data));
        } catch (GraphqlSyntaxException unreadable) {
            return StubResponse.json(200, GraphqlExecution.refusal(unreadable.getMessage()));
        }
    }

    private static JsonObject mustLogIn(GraphqlField field) {
        return new JsonObject()
                .with("message", "You must be logged in to access this resource")
                .with("locations", List.of(GraphqlExecution.locationOf(field)))
                .with("path", List.of(field.key()));
    }
}
