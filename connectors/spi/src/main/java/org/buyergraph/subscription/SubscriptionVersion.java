package org.buyergraph.subscription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as it stood after one of its amendments.
 *
 * @param latest whether it stands so now
 */
public record SubscriptionVersion(Subscription content, boolean latest) {
    public int version() {
        return content.version();
    }

    public @Nullable LocalDate termStart() {
        return content.termStart();
    }

    public @Nullable LocalDate termEnd() {
        return content.termEnd();
    }

    public boolean autoRenew() {
        return content.autoRenew();
    }

    public @Nullable Money recurringRevenue() {
        return content.recurringRevenue();
    }

    public List<SubscriptionPlan> plans() {
        return content.plans();
    }

    /** What it said last: at the end of its term, however long ago. */
    public @Nullable BigDecimal quantity() {
        return lastDay().map(content::quantity).orElse(null);
    }

    public @Nullable Integer seats() {
        return lastDay().map(content::seats).orElse(null);
    }

    public @Nullable Money price() {
        return lastDay().map(content::price).orElse(null);
    }

    private Optional<LocalDate> lastDay() {
        return Optional.ofNullable(content.termEnd()).map(end -> end.minusDays(1));
    }
}
