package org.buyergraph.salesforce;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of an sObject: what describe says of it, and where its value is in a record of the data set.
 *
 * @param relationship how SOQL walks a reference: {@code Owner} for {@code OwnerId}
 */
record StubField<R>(
        String name,
        String label,
        Type type,
        boolean nillable,
        @Nullable String target,
        @Nullable String relationship,
        List<String> picklist,
        boolean externalId,
        Function<R, @Nullable Object> value) {

    enum Type {
        ID,
        REFERENCE,
        STRING,
        TEXTAREA,
        PICKLIST,
        EMAIL,
        PHONE,
        URL,
        BOOLEAN,
        INT,
        CURRENCY,
        DATE,
        DATETIME;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean identifies() {
            return this == ID || this == REFERENCE;
        }

        boolean isText() {
            return switch (this) {
                case STRING, TEXTAREA, PICKLIST, EMAIL, PHONE, URL -> true;
                default -> false;
            };
        }

        int length() {
            return identifies() ? 18 : isText() ? 255 : 0;
        }
    }

    static <R> StubField<R> of(String name, String label, Type type, Function<R, @Nullable Object> value) {
        return new StubField<>(name, label, type, true, null, null, List.of(), false, value);
    }

    StubField<R> required() {
        return new StubField<>(name, label, type, false, target, relationship, picklist, externalId, value);
    }

    StubField<R> to(String object, String path) {
        return new StubField<>(name, label, type, nillable, object, path, picklist, externalId, value);
    }

    StubField<R> values(String... known) {
        return new StubField<>(name, label, type, nillable, target, relationship, List.of(known), externalId, value);
    }

    StubField<R> asExternalId() {
        return new StubField<>(name, label, type, nillable, target, relationship, picklist, true, value);
    }

    boolean custom() {
        return name.endsWith("__c");
    }
}
