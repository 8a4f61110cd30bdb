package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue. */
final class Products {

    static final int SAAS_PREMIUM = 1;
    static final int SAAS_ULTIMATE = 2;
    static final int SELF_MANAGED_PREMIUM = 3;
    static final int SELF_MANAGED_ULTIMATE = 4;
    static final int DUO_PRO = 5;
    static final int STORAGE = 6;
    static final int COMPUTE_MINUTES = 7;
    static final int COMMUNITY = 8;
    static final int TRUE_UP = 9;

    private static final String BASE = "Base Product";
    private static final String ADD_ON = "Add On";
    private static final String ONE_TIME = "One Time";

    // A true-up is sold at the price of the product it settles, so it has no list price of its own.
    private static final List<SampleProduct> ALL = List.of(
            product(SAAS_PREMIUM, "SaaS - Premium", BASE, "Seat", "USD 348", "EUR 336", "GBP 300"),
            product(SAAS_ULTIMATE, "SaaS - Ultimate", BASE, "Seat", "USD 1188", "EUR 1104", "GBP 936"),
            product(SELF_MANAGED_PREMIUM, "Self-Managed - Premium", BASE, "Seat", "USD 348", "EUR 336", "GBP 300"),
            product(
                    SELF_MANAGED_ULTIMATE,
                    "Self-Managed - Ultimate",
                    BASE,
                    "Seat",
                    "USD 1188",
                    "EUR 1104",
                    "GBP 936",
                    "AUD 1780"),
            product(DUO_PRO, "GitLab Duo Pro", ADD_ON, "Seat", "USD 228", "EUR 216", "GBP 192"),
            product(STORAGE, "Storage 10 GB", ADD_ON, "Pack", "USD 60", "EUR 56", "GBP 48"),
            product(COMPUTE_MINUTES, "1,000 Compute Minutes", ONE_TIME, "Pack", "USD 10", "EUR 9", "GBP 8"),
            product(COMMUNITY, "EDU/OSS - Ultimate", BASE, "Seat", "USD 0", "EUR 0", "GBP 0"),
            product(TRUE_UP, "True-Up", ONE_TIME, "Seat"));

    private Products() {}

    static void load(DataSet data) {
        ALL.forEach(data::add);
    }

    static SampleProduct get(int number) {
        return ALL.get(number - 1);
    }

    private static SampleProduct product(int number, String name, String category, String unit, String... prices) {
        boolean oneTime = category.equals(ONE_TIME);
        String planName = name + " - 1 Year";
        SampleProduct.Charge charge = new SampleProduct.Charge(
                Ids.productCharge(number * 100L + 11),
                "PRPC-" + Ids.eightDigits(number * 100L + 11),
                planName,
                oneTime ? SampleCharge.ONE_TIME : SampleCharge.RECURRING,
                unit,
                oneTime ? null : "Annual",
                Stream.of(prices).map(Products::price).toList());
        SampleProduct.RatePlan plan = new SampleProduct.RatePlan(
                Ids.productRatePlan(number * 10L + 1),
                "PRP-" + Ids.eightDigits(number * 10L + 1),
                planName,
                category,
                charge);
        return new SampleProduct(
                Ids.product(number),
                "PC-" + Ids.eightDigits(number),
                "SKU-" + Ids.eightDigits(100L + number),
                name,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2099, 12, 31),
                plan,
                Times.tenant("2020-01-01T00:00:00"),
                Times.tenant("2026-01-05T00:00:00"));
    }

    private static SampleProduct.Price price(String text) {
        return new SampleProduct.Price(text.substring(0, 3), new BigDecimal(text.substring(4)));
    }
}
