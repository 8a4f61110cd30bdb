package org.buyergraph.salesforce;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.http.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An object whose custom fields may be other than our settings say. One unknown field fails a whole query: so the vendor is
 * asked at the start what the object is made of, and again when it refuses a field later; what it does not have is left out
 * from there on.
 */
final class SalesforceObject {
    private static final Logger log = LoggerFactory.getLogger(SalesforceObject.class);

    private final SalesforceClient client;
    private final String name;
    private final List<String> standard;
    private volatile List<String> custom;

    /**
     * @param standard fields that every organisation has
     * @param custom the names in our settings
     */
    SalesforceObject(SalesforceClient client, String name, List<String> standard, List<String> custom) {
        this.client = client;
        this.name = name;
        this.standard = standard;
        this.custom = custom;
    }

    /** Rows that meet a condition. */
    Flux<Json> rows(String condition, int maxPages) {
        return Flux.defer(() -> select(custom, condition, maxPages))
                .onErrorResume(SalesforceUnknownFieldException::isBehind, refused -> existing()
                        .flatMapMany(fields -> select(fields, condition, maxPages)));
    }

    private Flux<Json> select(List<String> fields, String condition, int maxPages) {
        String selected = Stream.concat(standard.stream(), fields.stream()).collect(Collectors.joining(", "));
        return client.rows("SELECT " + selected + " FROM " + name + " WHERE " + condition, maxPages);
    }

    /** Leaves out what is not there, before anybody asks. */
    Mono<Void> check() {
        return existing().then();
    }

    private Mono<List<String>> existing() {
        return client.describe(name).map(this::keepExisting);
    }

    /** Says what it leaves out, once: the next description finds nothing more to leave out. */
    private synchronized List<String> keepExisting(Json description) {
        Set<String> existing = description.list("fields").stream()
                .map(field -> field.text("name", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<String> missing = custom.stream()
                .filter(field -> !existing.contains(field.toLowerCase(Locale.ROOT)))
                .toList();
        if (!missing.isEmpty()) {
            log.warn("The CRM's {} has no fields {}, or hides them from us; they are left out.", name, missing);
            custom = custom.stream().filter(field -> !missing.contains(field)).toList();
        }
        return custom;
    }
}
