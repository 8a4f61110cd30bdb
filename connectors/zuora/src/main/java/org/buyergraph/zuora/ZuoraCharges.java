package org.buyergraph.zuora;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.http.Json;
import org.buyergraph.http.Words;
import org.buyergraph.money.Money;
import org.buyergraph.subscription.Charge;
import org.buyergraph.subscription.ChargeKind;
import org.buyergraph.subscription.ChargeModel;
import org.buyergraph.subscription.ChargeSegment;
import org.buyergraph.subscription.ListPriceBase;
import org.buyergraph.subscription.PriceTier;
import org.jspecify.annotations.Nullable;

/** Reads charges: Zuora has a row for each segment, the graph a charge with its segments. */
final class ZuoraCharges {
    private static final Words<ChargeKind> KINDS = Words.of(
            "the type of a charge",
            Map.of("Recurring", ChargeKind.RECURRING, "OneTime", ChargeKind.ONE_TIME, "Usage", ChargeKind.USAGE),
            ChargeKind.UNKNOWN);

    private static final Words<ChargeModel> MODELS = Words.of(
            "the model of a charge",
            Map.of(
                    "Per Unit Pricing", ChargeModel.PER_UNIT,
                    "Flat Fee Pricing", ChargeModel.FLAT_FEE,
                    "Volume Pricing", ChargeModel.VOLUME,
                    "Tiered Pricing", ChargeModel.TIERED,
                    "Overage Pricing", ChargeModel.OVERAGE,
                    "Tiered with Overage Pricing", ChargeModel.TIERED_WITH_OVERAGE,
                    "Discount-Fixed Amount", ChargeModel.FIXED_DISCOUNT,
                    "Discount-Percentage", ChargeModel.PERCENTAGE_DISCOUNT),
            ChargeModel.UNKNOWN);

    private static final Words<ListPriceBase> BASES = Words.of(
            "the list price base of a charge",
            Map.of(
                    "Per Billing Period", ListPriceBase.BILLING_PERIOD,
                    "Per Week", ListPriceBase.WEEK,
                    "Per Month", ListPriceBase.MONTH,
                    "Per Quarter", ListPriceBase.QUARTER,
                    "Per Semi Annual", ListPriceBase.SEMI_ANNUAL,
                    "Per Annual", ListPriceBase.ANNUAL,
                    "Per Year", ListPriceBase.ANNUAL,
                    "Per Specific Months", ListPriceBase.SPECIFIC),
            ListPriceBase.UNKNOWN);

    private ZuoraCharges() {}

    /** @param currency of the subscription, where a price does not say its own */
    static List<Charge> charges(List<Json> rows, @Nullable Currency currency) {
        Map<String, List<Json>> byNumber = new LinkedHashMap<>();
        rows.forEach(row ->
                byNumber.computeIfAbsent(name(row), number -> new ArrayList<>()).add(row));
        return byNumber.values().stream()
                .map(segments -> charge(segments, currency))
                .toList();
    }

    private static String name(Json row) {
        return row.has("chargeNumber") ? row.required("chargeNumber") : row.required("id");
    }

    private static Charge charge(Collection<Json> rows, @Nullable Currency currency) {
        List<Json> inTime = rows.stream()
                .sorted(Comparator.comparingInt(ZuoraCharges::number))
                .toList();
        Json last = inTime.get(inTime.size() - 1);
        String base = last.text("listPriceBase");
        return new Charge(
                name(last),
                last.required("name"),
                KINDS.read(last.text("chargeType")),
                MODELS.read(last.text("chargeModel")),
                last.text("uOM"),
                ZuoraPrices.billingPeriod(last),
                base == null ? null : BASES.read(base),
                inTime.stream().map(row -> segment(row, currency)).toList());
    }

    private static int number(Json row) {
        return Objects.requireNonNullElse(row.integer("segment"), 1);
    }

    private static ChargeSegment segment(Json row, @Nullable Currency currency) {
        List<PriceTier> tiers = row.list("ratePlanChargeTiers").stream()
                .sorted(Comparator.comparingInt(tier -> Objects.requireNonNullElse(tier.integer("tier"), 1)))
                .flatMap(tier -> tier(tier, currency))
                .collect(Collectors.toUnmodifiableList());
        return new ChargeSegment(
                number(row),
                row.date("effectiveStartDate"),
                row.date("effectiveEndDate"),
                ZuoraPrices.quantity(row, "quantity"),
                tiers);
    }

    private static Stream<PriceTier> tier(Json tier, @Nullable Currency currency) {
        Money price = ZuoraPrices.price(tier, currency);
        return price == null
                ? Stream.empty()
                : Stream.of(new PriceTier(
                        ZuoraPrices.quantity(tier, "startingUnit"), ZuoraPrices.quantity(tier, "endingUnit"), price));
    }
}
