package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.zuora.StubRefusal.OrderCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An order as it was sent.
 *
 * @param number the caller's own; null when the vendor shall find one
 * @param target the day up to which it is billed
 * @param through how far a preview looks; null when it said nothing
 */
record StubOrderRequest(
        String number,
        LocalDate date,
        String accountNumber,
        String description,
        boolean runBilling,
        boolean collectPayment,
        LocalDate target,
        Through through,
        List<Part> parts) {

    /** How far a preview looks: to the term's end, unless a date or a number of periods is there. */
    record Through(LocalDate date, Integer periods) {}

    /** What is to be done to one subscription. */
    record Part(String subscriptionNumber, Map<String, String> customFields, List<Action> actions) {}

    /** @param details the object under the action's own name */
    record Action(String type, LocalDate effective, JsonNode details) {

        String text(String field) {
            return StubOrderRequest.text(details, field);
        }

        LocalDate date(String field) {
            return StubOrderRequest.date(details, field);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static StubOrderRequest read(String body) {
        JsonNode order = tree(body);
        LocalDate date = needed(date(order, "orderDate"), "orderDate");
        JsonNode processing = order.path("processingOptions");
        LocalDate target = date(processing.path("billingOptions"), "targetDate");
        List<Part> parts = new ArrayList<>();
        order.path("subscriptions").forEach(part -> parts.add(part(part)));
        if (parts.isEmpty()) {
            throw StubRefusal.order(OrderCode.MISSING, "'subscriptions' must not be empty");
        }
        return new StubOrderRequest(
                text(order, "orderNumber"),
                date,
                needed(text(order, "existingAccountNumber"), "existingAccountNumber"),
                order.path("description").asString(""),
                processing.path("runBilling").asBoolean(false),
                processing.path("collectPayment").asBoolean(false),
                target == null ? date : target,
                through(order.path("previewOptions")),
                parts);
    }

    private static JsonNode tree(String body) {
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (JacksonException e) {
            // refused below, like any body that is no object
        }
        throw StubRefusal.order(OrderCode.INVALID, "The request body is not a JSON object");
    }

    private static Through through(JsonNode options) {
        String type = text(options, "previewThruType");
        return switch (type == null ? "TermEnd" : type) {
            case "TermEnd" -> new Through(null, null);
            case "SpecificDate" ->
                new Through(needed(date(options, "specificPreviewThruDate"), "specificPreviewThruDate"), null);
            case "NumberOfPeriods" -> new Through(null, periods(options.path("previewNumberOfPeriods")));
            default -> throw StubRefusal.order(OrderCode.INVALID, "Invalid previewThruType: " + type);
        };
    }

    private static Integer periods(JsonNode number) {
        if (number.asInt(0) < 1) {
            throw StubRefusal.order(OrderCode.INVALID, "'previewNumberOfPeriods' must be a positive number");
        }
        return number.asInt();
    }

    private static Part part(JsonNode part) {
        Map<String, String> customFields = new LinkedHashMap<>();
        part.path("customFields")
                .properties()
                .forEach(field ->
                        customFields.put(field.getKey(), field.getValue().asString()));
        List<Action> actions = new ArrayList<>();
        part.path("orderActions").forEach(action -> actions.add(action(action)));
        if (actions.isEmpty()) {
            throw StubRefusal.order(OrderCode.MISSING, "'orderActions' must not be empty");
        }
        return new Part(needed(text(part, "subscriptionNumber"), "subscriptionNumber"), customFields, actions);
    }

    private static Action action(JsonNode action) {
        String type = needed(text(action, "type"), "type");
        LocalDate effective = null;
        for (JsonNode trigger : action.path("triggerDates")) {
            if ("ContractEffective".equals(text(trigger, "name"))) {
                effective = date(trigger, "triggerDate");
            }
        }
        String details = Character.toLowerCase(type.charAt(0)) + type.substring(1);
        return new Action(type, needed(effective, "triggerDates[ContractEffective]"), action.path(details));
    }

    static BigDecimal quantity(JsonNode pricing) {
        JsonNode quantity = pricing.at("/recurringPerUnit/quantity");
        for (String model : List.of("recurringTiered", "recurringVolume", "oneTimePerUnit")) {
            quantity = quantity.isMissingNode() ? pricing.path(model).path("quantity") : quantity;
        }
        if (!quantity.isNumber() || quantity.decimalValue().signum() <= 0) {
            throw StubRefusal.order(OrderCode.INVALID, "'quantity' must be a positive number");
        }
        return quantity.decimalValue();
    }

    private static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isString() && !value.asString().isEmpty() ? value.asString() : null;
    }

    private static LocalDate date(JsonNode object, String field) {
        String text = text(object, field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw StubRefusal.order(OrderCode.INVALID, "'" + field + "' must be a date as yyyy-mm-dd");
        }
    }

    private static <T> T needed(T value, String field) {
        if (value == null) {
            throw StubRefusal.order(OrderCode.MISSING, "'" + field + "' may not be empty");
        }
        return value;
    }
}
