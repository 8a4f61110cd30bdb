package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleCharge;
import org.buyergraph.testkit.data.SampleProduct;
import org.buyergraph.testkit.data.SampleSubscription;

/** What a subscription gives its buyer on a day, as those see it who deliver it. */
final class StubSoldState {

    private static final String BASE = "Base Product";

    private final SampleSubscription version;
    private final List<Item> items;
    private final LocalDate day;

    /** @param expiresOn the first day without it */
    record Item(
            SampleProduct product, String productRatePlanId, BigDecimal quantity, LocalDate from, LocalDate expiresOn) {

        boolean is(String name) {
            return product.name().contains(name);
        }

        String planCode() {
            return planName().toLowerCase(Locale.ROOT);
        }

        String planName() {
            return is("Ultimate") ? "Ultimate" : "Premium";
        }
    }

    /** @param charges of the version that are not over */
    StubSoldState(DataSet data, SampleSubscription version, List<SampleCharge> charges, LocalDate day) {
        this.version = version;
        this.day = day;
        this.items = charges.stream()
                .filter(charge -> !day.isBefore(charge.effectiveStart()))
                .flatMap(charge -> data.products().stream()
                        .filter(product -> product.ratePlan().charge().id().equals(charge.productRatePlanChargeId()))
                        .map(product -> new Item(
                                product,
                                product.ratePlan().id(),
                                charge.quantity(),
                                charge.effectiveStart(),
                                version.endDate())))
                .toList();
    }

    SampleSubscription version() {
        return version;
    }

    List<Item> items() {
        return items;
    }

    /** The plan, or the one thing there is beside none. */
    Optional<Item> main() {
        return base().or(() -> items.stream().findFirst());
    }

    Optional<Item> base() {
        return items.stream()
                .filter(item -> item.product().ratePlan().category().equals(BASE))
                .findFirst();
    }

    /** A term that is to come has not begun for them. */
    LocalDate start(LocalDate known) {
        return version.term().startDate().isAfter(day) ? known : version.term().startDate();
    }
}
