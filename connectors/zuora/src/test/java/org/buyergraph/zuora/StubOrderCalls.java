package org.buyergraph.zuora;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Sends orders over the wire, as a test writes them: a frame around the actions. */
final class StubOrderCalls {

    static final String DAY = "2026-11-20";

    private final StubZuoraClient client;

    StubOrderCalls(StubZuoraClient client) {
        this.client = client;
    }

    JsonNode preview(String order) throws IOException {
        return StubZuoraClient.json(post("/v1/orders/preview", order, null));
    }

    JsonNode create(String order) throws IOException {
        return StubZuoraClient.json(create(order, null));
    }

    HttpResponse<String> create(String order, String key) throws IOException {
        return post("/v1/orders", order, key);
    }

    HttpResponse<String> post(String path, String body, String key) throws IOException {
        return client.send(request(path, body, key));
    }

    HttpRequest request(String path, String body, String key) {
        HttpRequest.Builder request = client.request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header(StubIdempotency.HEADER, key);
        }
        return request.build();
    }

    /** An order of the day that bills and collects. */
    static String order(String account, String subscription, String... actions) {
        return orderWith(account, DAY, "", subscription, actions);
    }

    /** @param more members of the order, each with a comma behind it */
    static String orderWith(String account, String day, String more, String subscription, String... actions) {
        return """
                {"orderDate": "%s", "existingAccountNumber": "%s", %s
                 "processingOptions": {"runBilling": true, "collectPayment": true},
                 "subscriptions": [%s]}""".formatted(day, account, more, part(subscription, actions));
    }

    static String part(String subscription, String... actions) {
        return "{\"subscriptionNumber\": \"%s\", \"orderActions\": [%s]}"
                .formatted(subscription, String.join(", ", actions));
    }

    /** @param details of the action, without braces */
    static String action(String type, String day, String details) {
        return """
                {"type": "%s", "%s": {%s}, "triggerDates": [%s]}""".formatted(
                        type,
                        type.substring(0, 1).toLowerCase() + type.substring(1),
                        details,
                        Arrays.stream(new String[] {"ContractEffective", "ServiceActivation", "CustomerAcceptance"})
                                .map(name -> "{\"name\": \"" + name + "\", \"triggerDate\": \"" + day + "\"}")
                                .collect(Collectors.joining(", ")));
    }

    /** @param number of a subscription of the data set, after which its plan and charge are called */
    static String seats(int number, int total, String day) {
        return action("UpdateProduct", day, """
                "ratePlanId": "8ad09000000000000000a91a%08d", "chargeUpdates": [{"chargeNumber": "C-%08d",
                "pricing": {"recurringPerUnit": {"quantity": %d}}}]""".formatted(number > 1000 ? number * 10 : number, number, total));
    }

    static String seats(int number, int total) {
        return seats(number, total, DAY);
    }
}
