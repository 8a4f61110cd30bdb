package org.buyergraph.gateway.matrix;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a viewer may be answered: all that there is, as support is answered, without the records that the viewer may not see and
 * without what is hidden of those that they may.
 */
final class Expectation {
    private final RightsTable rights;
    private final HiddenFields hidden;
    private final Records records;
    private final String viewer;
    private final Set<String> hid = new TreeSet<>();
    private int cells;

    Expectation(RightsTable rights, HiddenFields hidden, Records records, String viewer) {
        this.rights = rights;
        this.hidden = hidden;
        this.records = records;
        this.viewer = viewer;
    }

    /** How many times it was said whether this viewer sees a record on a road. */
    int cells() {
        return cells;
    }

    /** What was there and is hidden from this viewer, by the names of {@link HiddenFields}. */
    Set<String> hid() {
        return hid;
    }

    JsonNode of(JsonNode all) {
        JsonNode data = all.deepCopy();
        if (data instanceof ObjectNode roots) {
            for (String road : List.copyOf(roots.propertyNames())) {
                roots.set(road, root(road, roots.get(road)));
            }
        }
        return data;
    }

    private JsonNode root(String road, JsonNode found) {
        if (found instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, shown(list.get(i)));
            }
            return list;
        }
        // Who is told an account's name only may not learn which CRM record it is linked to.
        boolean learnsLink = road.startsWith("crm");
        JsonNode shown = shown(found);
        return learnsLink && shown.path("status").isNull() ? NullNode.getInstance() : shown;
    }

    /** The node as this viewer may see it; null when not at all. */
    private JsonNode shown(JsonNode node) {
        if (node instanceof ArrayNode list) {
            return entries(list);
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        if (!isVisible(object)) {
            return NullNode.getInstance();
        }
        int before = object.path("nodes").size();
        for (String field : List.copyOf(object.propertyNames())) {
            object.set(field, shown(object.get(field)));
        }
        if (object.has("totalCount")) {
            int dropped = before - object.path("nodes").size();
            object.put("totalCount", object.path("totalCount").asInt() - dropped);
        }
        return object;
    }

    private ArrayNode entries(ArrayNode list) {
        for (int i = list.size() - 1; i >= 0; i--) {
            JsonNode shown = shown(list.get(i));
            if (shown.isNull()) {
                list.remove(i);
            } else {
                list.set(i, shown);
            }
        }
        return list;
    }

    private boolean isVisible(ObjectNode object) {
        String type = object.path("__typename").asString("");
        if (type.equals("InvoiceItem")) {
            cells++;
            return seesLine(object);
        }
        if (object.has("about")) {
            cells++;
            return seesNotice(object);
        }
        if (type.equals("BilledInvoice")) {
            return object.path("lines").valueStream().anyMatch(line -> seesLine((ObjectNode) line));
        }
        if (!object.has("id") || type.isEmpty()) {
            return true;
        }
        cells++;
        String level = level(type, object.path("id").asString());
        if (level == null) {
            return false;
        }
        hid.addAll(hidden.takeOut(object, type, level));
        return true;
    }

    /** What is said of a record is for who sees the record, without what is hidden of that. */
    private boolean seesNotice(ObjectNode notice) {
        String type = notice.at("/about/__typename").asString();
        String level = level(type, notice.at("/about/id").asString());
        String code = notice.path("code").asString("");
        if (level == null) {
            return false;
        }
        if (!hidden.isTold(code, type, level)) {
            hid.add(HiddenFields.untold(code, type, level));
            return false;
        }
        hid.addAll(hidden.takeOutOfNotice(notice, type, level));
        return true;
    }

    private boolean seesLine(ObjectNode line) {
        String invoice = line.at("/invoice/id").asString("");
        String subscription = line.at("/subscription/id").asString("");
        return level("Invoice", invoice) != null || level("Line", subscription) != null;
    }

    private @Nullable String level(String type, String id) {
        return rights.level(
                viewer, type.equals("Line") && viewer.equals("support") ? "Subscription" : type, records.nameOf(id));
    }
}
