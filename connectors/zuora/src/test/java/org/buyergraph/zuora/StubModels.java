package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.buyergraph.testkit.data.SamplePrice;

/** Charge models as each dialect calls them, and the tiers of a price. */
final class StubModels {

    /** @param from the first quantity of the tier, as the vendor tells it: nought for the first */
    record Tier(int number, BigDecimal from, BigDecimal upTo, BigDecimal price) {}

    private StubModels() {}

    static String objectQuery(SamplePrice.Model model) {
        return switch (model) {
            case PER_UNIT -> "Per Unit Pricing";
            case TIERED -> "Tiered Pricing";
            case VOLUME -> "Volume Pricing";
            case FLAT_FEE -> "Flat Fee Pricing";
        };
    }

    static String v1(SamplePrice.Model model) {
        return switch (model) {
            case PER_UNIT -> "PerUnit";
            case TIERED -> "Tiered";
            case VOLUME -> "Volume";
            case FLAT_FEE -> "FlatFee";
        };
    }

    static boolean hasTiers(SamplePrice.Model model) {
        return model == SamplePrice.Model.TIERED || model == SamplePrice.Model.VOLUME;
    }

    static List<Tier> tiers(SamplePrice price) {
        List<Tier> tiers = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        for (SamplePrice.Tier tier : price.tiers()) {
            tiers.add(new Tier(tiers.size() + 1, from, tier.upTo(), tier.price()));
            from = tier.upTo() == null ? from : tier.upTo().add(BigDecimal.ONE);
        }
        return tiers;
    }
}
