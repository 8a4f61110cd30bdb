package org.buyergraph.salesforce;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.buyergraph.http.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An object whose custom fields may be other than our settings say. One unknown field fails a whole query, so the vendor is
 * asked once what the object is made of, and what it does not have is left out.
 *
 * <p>The first query does not wait for that: it goes along, and is repeated only where it asked too much. Where the vendor
 * does not describe the object our settings are believed, and it is asked again a minute later.
 */
final class SalesforceObject {
    private static final Logger log = LoggerFactory.getLogger(SalesforceObject.class);
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final Duration FOR_EVER = Duration.ofMillis(Long.MAX_VALUE);

    private final SalesforceClient client;
    private final String name;
    private final List<String> standard;
    private final List<String> custom;
    private final Mono<Described> described;
    private volatile boolean known;

    /** @param custom those that exist, as far as we know */
    private record Described(List<String> custom, boolean byTheVendor) {}

    /**
     * @param standard fields that every organisation has
     * @param custom the names in our settings
     */
    SalesforceObject(SalesforceClient client, String name, List<String> standard, List<String> custom) {
        this.client = client;
        this.name = name;
        this.standard = standard;
        this.custom = custom;
        this.described = Mono.defer(() -> client.describe(name))
                .map(this::existing)
                .onErrorResume(failure -> believed(String.valueOf(failure.getMessage())))
                .switchIfEmpty(Mono.defer(() -> believed("it knows no such object")))
                .doOnNext(fields -> known = fields.byTheVendor())
                .cache(
                        fields -> fields.byTheVendor() ? FOR_EVER : RETRY,
                        failure -> Duration.ZERO,
                        () -> Duration.ZERO);
    }

    /** Rows that meet a condition. */
    Flux<Json> rows(String condition, int maxPages) {
        return Flux.defer(() -> known
                ? described.flatMapMany(fields -> select(fields.custom(), condition, maxPages))
                : whileUnknown(condition, maxPages));
    }

    private Flux<Json> whileUnknown(String condition, int maxPages) {
        Mono<Function<Described, Flux<Json>>> firstTry = select(custom, condition, maxPages)
                .collectList()
                .map(rows -> (Function<Described, Flux<Json>>) fields -> Flux.fromIterable(rows))
                .onErrorResume(failure -> Mono.just(fields -> fields.custom().equals(custom)
                        ? Flux.error(failure)
                        : select(fields.custom(), condition, maxPages)));
        return Mono.zip(firstTry, described).flatMapMany(both -> both.getT1().apply(both.getT2()));
    }

    private Flux<Json> select(List<String> existing, String condition, int maxPages) {
        List<String> fields = new ArrayList<>(standard);
        fields.addAll(existing);
        return client.rows("SELECT " + String.join(", ", fields) + " FROM " + name + " WHERE " + condition, maxPages);
    }

    private Described existing(Json description) {
        Set<String> names = description.list("fields").stream()
                .map(field -> field.text("name", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<String> missing = custom.stream()
                .filter(field -> !names.contains(field.toLowerCase(Locale.ROOT)))
                .toList();
        if (!missing.isEmpty()) {
            log.warn("The CRM's {} has no fields {}; check the settings. They are left out.", name, missing);
        }
        return new Described(
                custom.stream().filter(field -> !missing.contains(field)).toList(), true);
    }

    private Mono<Described> believed(String why) {
        log.info("The CRM does not describe its {}: {}. The fields of our settings are asked for.", name, why);
        return Mono.just(new Described(custom, false));
    }
}
