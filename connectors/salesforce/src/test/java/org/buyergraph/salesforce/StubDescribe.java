package org.buyergraph.salesforce;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The metadata of an sObject. */
final class StubDescribe {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private StubDescribe() {}

    static StubReply answer(StubObject<?> object, String version, Instant changedAt, @Nullable String since) {
        Instant lastModified = changedAt.truncatedTo(ChronoUnit.SECONDS);
        Map<String, String> headers = Map.of("Last-Modified", HTTP_DATE.format(lastModified));
        return unchanged(lastModified, since)
                ? new StubReply(304, null, headers)
                : new StubReply(200, object(object, version), headers);
    }

    private static boolean unchanged(Instant lastModified, @Nullable String since) {
        if (since == null) {
            return false;
        }
        try {
            Instant known = ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return !lastModified.isAfter(known);
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private static Map<String, @Nullable Object> object(StubObject<?> object, String version) {
        String url = "/services/data/%s/sobjects/%s".formatted(version, object.name());
        Map<String, @Nullable Object> described = new LinkedHashMap<>();
        described.put("name", object.name());
        described.put("label", object.name());
        described.put("labelPlural", object.plural());
        described.put("keyPrefix", object.keyPrefix());
        described.put("custom", false);
        described.put("createable", true);
        described.put("updateable", true);
        described.put("queryable", true);
        described.put("retrieveable", true);
        described.put("searchable", true);
        described.put(
                "fields", object.fields().stream().map(StubDescribe::field).toList());
        described.put(
                "childRelationships",
                object.children().stream().map(StubDescribe::child).toList());
        described.put("recordTypeInfos", List.of());
        described.put("urls", Map.of("sobject", url, "describe", url + "/describe", "rowTemplate", url + "/{ID}"));
        return described;
    }

    private static Map<String, @Nullable Object> field(StubField<?> field) {
        Map<String, @Nullable Object> described = new LinkedHashMap<>();
        described.put("name", field.name());
        described.put("label", field.label());
        described.put("type", field.type().word());
        described.put("length", field.type().length());
        described.put("nillable", field.nillable());
        described.put("custom", field.custom());
        described.put("idLookup", field.type() == StubField.Type.ID || field.externalId());
        described.put("externalId", field.externalId());
        described.put("unique", field.externalId());
        described.put("updateable", updateable(field));
        described.put("referenceTo", field.target() == null ? List.of() : List.of(field.target()));
        described.put("relationshipName", field.relationship());
        described.put(
                "picklistValues",
                field.picklist().stream().map(StubDescribe::picklistValue).toList());
        return described;
    }

    private static boolean updateable(StubField<?> field) {
        return switch (field.type()) {
            case ID, DATETIME -> false;
            default -> !field.externalId();
        };
    }

    private static Map<String, @Nullable Object> picklistValue(String value) {
        Map<String, @Nullable Object> described = new LinkedHashMap<>();
        described.put("value", value);
        described.put("label", value);
        described.put("active", true);
        described.put("defaultValue", false);
        described.put("validFor", null);
        return described;
    }

    private static Map<String, Object> child(StubObject.Child child) {
        return Map.of(
                "childSObject", child.object(),
                "field", child.field(),
                "relationshipName", child.relationship(),
                "cascadeDelete", !child.object().equals("Account"));
    }
}
