package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much a quantity costs for one whole billing period, or once. Tiers begin where the one before ends. */
public record SamplePrice(Model model, List<Tier> tiers) {

    /** What the billing system calls a charge model. */
    public enum Model {
        PER_UNIT,
        /** Each unit at the price of the tier it falls into. */
        TIERED,
        /** Every unit at the price of the tier that the whole quantity falls into. */
        VOLUME,
        /** One price for however many. */
        FLAT_FEE
    }

    /** @param upTo the last quantity of the tier; absent when there is no end */
    public record Tier(@Nullable BigDecimal upTo, BigDecimal price) {}

    public SamplePrice {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("A price has at least one tier");
        }
    }

    public static SamplePrice perUnit(BigDecimal price) {
        return new SamplePrice(Model.PER_UNIT, List.of(new Tier(null, price)));
    }

    public static SamplePrice flat(BigDecimal price) {
        return new SamplePrice(Model.FLAT_FEE, List.of(new Tier(null, price)));
    }

    /** What this quantity costs, before any proration. */
    public BigDecimal of(BigDecimal quantity) {
        return switch (model) {
            case PER_UNIT -> tiers.get(0).price().multiply(quantity);
            case FLAT_FEE -> tiers.get(0).price();
            case VOLUME -> tierOf(quantity).price().multiply(quantity);
            case TIERED -> tierByTier(quantity);
        };
    }

    private Tier tierOf(BigDecimal quantity) {
        return tiers.stream()
                .filter(tier -> tier.upTo() == null || quantity.compareTo(tier.upTo()) <= 0)
                .findFirst()
                .orElse(tiers.get(tiers.size() - 1));
    }

    private BigDecimal tierByTier(BigDecimal quantity) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        for (Tier tier : tiers) {
            BigDecimal upTo = tier.upTo() == null ? quantity : quantity.min(tier.upTo());
            sum = sum.add(upTo.subtract(below).max(BigDecimal.ZERO).multiply(tier.price()));
            below = upTo.max(below);
        }
        return sum;
    }
}
