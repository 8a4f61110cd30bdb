package org.buyergraph.zuora;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what a product is, by a table in the settings. The catalog's rows say its stock keeping unit and its category; a
 * subscription's rows say its name alone, and since the name is enough, no call is made for more.
 */
final class ZuoraProducts {
    private static final Logger log = LoggerFactory.getLogger(ZuoraProducts.class);
    private static final int MOST_STRANGE_NAMES = 100;

    private final ZuoraProperties.Products table;
    private final Set<String> strange = ConcurrentHashMap.newKeySet();

    ZuoraProducts(ZuoraProperties.Products table) {
        this.table = table;
    }

    /**
     * What a product is.
     *
     * @param planCode of the plan that it is sold as; absent where there is none
     */
    record Nature(
            ProductKind kind,
            Deployment deployment,
            @Nullable String planCode) {}

    Nature named(String name) {
        return nature(name, byName(name));
    }

    /** Each part as the first source says that says it: unit, category, name. */
    Nature of(@Nullable String sku, @Nullable String category, String name) {
        Stream<ZuoraProperties.Product> exact = Stream.concat(is(sku, table.bySku()), is(category, table.byCategory()));
        return nature(name, Stream.concat(exact, byName(name)));
    }

    private Nature nature(String name, Stream<ZuoraProperties.Product> sources) {
        List<ZuoraProperties.Product> all = sources.toList();
        ProductKind kind = all.stream()
                .flatMap(product -> Stream.ofNullable(product.kind()))
                .findFirst()
                .orElse(ProductKind.UNKNOWN);
        Deployment deployment = all.stream()
                .flatMap(product -> Stream.ofNullable(product.deployment()))
                .findFirst()
                .orElse(Deployment.UNKNOWN);
        Optional<String> planCode = all.stream()
                .flatMap(product -> Stream.ofNullable(product.planCode()))
                .findFirst();
        if (kind == ProductKind.UNKNOWN && strange.size() < MOST_STRANGE_NAMES && strange.add(name)) {
            log.warn("The table of products does not say what {} is", name);
        }
        return new Nature(kind, deployment, planCode.orElse(null));
    }

    private static Stream<ZuoraProperties.Product> is(@Nullable String name, List<ZuoraProperties.Product> products) {
        return products.stream().filter(product -> product.name().equalsIgnoreCase(name));
    }

    /** The longest start of the name is the most exact. */
    private Stream<ZuoraProperties.Product> byName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Predicate<ZuoraProperties.Product> starts =
                product -> lower.startsWith(product.name().toLowerCase(Locale.ROOT));
        return table.byName().stream().filter(starts).sorted(Comparator.comparingInt(product -> -product.name()
                .length()));
    }
}
