package org.buyergraph.zuora;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.buyergraph.testkit.stub.StubResponse;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rewrites JSON answers as the oddities ask: words, fields and types that no reader has met. */
final class StubOddJson {

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

    private StubOddJson() {}

    static StubResponse dress(StubResponse response, Set<StubZuora.Oddity> oddities) {
        boolean json = response.header("Content-Type").stream().anyMatch(type -> type.startsWith("application/json"));
        if (oddities.isEmpty() || !json) {
            return response;
        }
        JsonNode tree = JSON.readTree(response.body());
        dress(tree, oddities);
        return response.withBody(tree.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void dress(JsonNode node, Set<StubZuora.Oddity> oddities) {
        node.forEach(child -> dress(child, oddities));
        if (node instanceof ObjectNode object) {
            if (oddities.contains(StubZuora.Oddity.UNKNOWN_VALUES)) {
                replaceWords(object);
            }
            if (oddities.contains(StubZuora.Oddity.CODE_AS_STRING)
                    && object.path("code").isNumber()) {
                object.put("code", object.get("code").asString());
            }
            if (oddities.contains(StubZuora.Oddity.UNKNOWN_FIELDS)) {
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
