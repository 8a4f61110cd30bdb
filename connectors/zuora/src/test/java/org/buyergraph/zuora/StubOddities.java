package org.buyergraph.zuora;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The oddities that are on, and what they make of a JSON answer: words, fields and types that no reader has met. */
final class StubOddities {

    static final String PATH = "/stub-oddities";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String UNKNOWN = "NeverHeardOf";
    private static final Set<String> CLOSED_LISTS = Set.of(
            "status",
            "type",
            "termType",
            "renewalSetting",
            "initialTermPeriodType",
            "currentTermPeriodType",
            "renewalTermPeriodType",
            "model",
            "chargeModel",
            "chargeType",
            "billingPeriod",
            "billingTiming",
            "billingDay",
            "billCycleType",
            "billingPeriodAlignment",
            "listPriceBase",
            "endDateCondition",
            "triggerEvent",
            "priceFormat",
            "priceChangeOption",
            "lastChangeType",
            "processingType",
            "sourceItemType",
            "source",
            "sourceType",
            "documentType",
            "category",
            "methodType",
            "paymentType",
            "paymentMethodType",
            "creditCardType",
            "cardBrand",
            "paymentMethodStatus",
            "paymentApplicationStatus",
            "gatewayState",
            "pdfGenerationStatus",
            "bcdSettingOption",
            "taxExemptStatus",
            "exemptStatus",
            "taxStatus",
            "revenueImpacting");

    private final Set<StubZuora.Oddity> on = ConcurrentHashMap.newKeySet();

    void turnOn(StubZuora.Oddity oddity) {
        on.add(oddity);
    }

    void turnOff(StubZuora.Oddity oddity) {
        on.remove(oddity);
    }

    void clear() {
        on.clear();
    }

    boolean has(StubZuora.Oddity oddity) {
        return on.contains(oddity);
    }

    /** For people: {@code GET /stub-oddities}, {@code PUT} and {@code DELETE /stub-oddities/NAME}. */
    StubResponse byHand(StubRequest request) {
        String name = request.segments().size() == 2 ? request.segments().get(1) : "";
        for (StubZuora.Oddity oddity : StubZuora.Oddity.values()) {
            if (oddity.name().equals(name) && request.method().equals("PUT")) {
                turnOn(oddity);
            } else if (oddity.name().equals(name) && request.method().equals("DELETE")) {
                turnOff(oddity);
            }
        }
        return StubResponse.json(200, Map.of("on", on, "all", StubZuora.Oddity.values()));
    }

    StubResponse dress(StubResponse response) {
        boolean json = response.header("Content-Type").stream().anyMatch(type -> type.startsWith("application/json"));
        if (on.isEmpty() || !json) {
            return response;
        }
        JsonNode tree = JSON.readTree(response.body());
        dress(tree);
        return response.withBody(tree.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void dress(JsonNode node) {
        node.forEach(this::dress);
        if (node instanceof ObjectNode object) {
            if (has(StubZuora.Oddity.UNKNOWN_VALUES)) {
                replaceWords(object);
            }
            if (has(StubZuora.Oddity.CODE_AS_STRING) && object.path("code").isNumber()) {
                object.put("code", object.get("code").asString());
            }
            if (has(StubZuora.Oddity.UNKNOWN_FIELDS)) {
                addFields(object);
            }
        }
    }

    private static void replaceWords(ObjectNode object) {
        CLOSED_LISTS.stream().filter(name -> object.path(name).isString()).forEach(name -> object.put(name, UNKNOWN));
    }

    private static void addFields(ObjectNode object) {
        object.put("unheardOfText", UNKNOWN);
        object.putObject("unheardOfObject").put("number", 1).putNull("nothing");
        object.putArray("unheardOfList").add(1).add("two").addNull();
        object.put("unheardOfField__c", true);
    }
}
