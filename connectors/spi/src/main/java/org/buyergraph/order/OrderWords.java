package org.buyergraph.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.buyergraph.subscription.SubscriptionPlan;
import org.buyergraph.subscription.SubscriptionVersion;
import org.jspecify.annotations.Nullable;

/** Says what an order changed, as far as that is known. */
record OrderWords(OrderChange change) {
    private static final String ARROW = " → ";

    String text() {
        return switch (change.kind()) {
            case CREATE -> bought();
            case RENEW -> withDay("renewed", " until ", change.termEnd());
            case ADD_PRODUCT -> named("added ", plansOnlyIn(change.after(), change.before()), "product added");
            case CHANGE_PRODUCT -> quantity();
            case REMOVE_PRODUCT -> named("removed ", plansOnlyIn(change.before(), change.after()), "product removed");
            case CHANGE_PLAN -> plan();
            case CHANGE_TERMS -> terms();
            case CANCEL -> withDay("canceled", " as of ", change.termEnd());
            case TRANSFER -> "moved to another account";
            case SUSPEND -> withDay("suspended", " from ", change.effectiveOn());
            case RESUME -> withDay("resumed", " from ", change.effectiveOn());
            case UNKNOWN -> "changed";
        };
    }

    private String bought() {
        BigDecimal quantity = change.quantityAfter();
        String plans = String.join(" and ", plans(change.after()));
        return quantity == null || plans.isEmpty()
                ? "new subscription"
                : "bought " + counted(quantity) + " of " + plans;
    }

    private String quantity() {
        BigDecimal before = change.quantityBefore();
        BigDecimal after = change.quantityAfter();
        if (after == null || (before != null && before.compareTo(after) == 0)) {
            return "product changed";
        }
        return before == null ? "now " + counted(after) : plain(before) + ARROW + counted(after);
    }

    private String plan() {
        String before = plansOnlyIn(change.before(), change.after());
        String after = plansOnlyIn(change.after(), change.before());
        return before.isEmpty() || after.isEmpty() ? "plan changed" : before + ARROW + after;
    }

    private String terms() {
        Boolean autoRenew = change.autoRenew();
        return autoRenew == null ? "terms changed" : "automatic renewal " + (autoRenew ? "on" : "off");
    }

    private String counted(BigDecimal quantity) {
        String one = change.seatsAfter() == null ? "pack" : "seat";
        return plain(quantity) + " " + (quantity.compareTo(BigDecimal.ONE) == 0 ? one : one + "s");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Nothing, where how it stood on either side is not known. */
    private static String plansOnlyIn(@Nullable SubscriptionVersion one, @Nullable SubscriptionVersion other) {
        if (one == null || other == null) {
            return "";
        }
        List<String> others = plans(other);
        return plans(one).stream().filter(plan -> !others.contains(plan)).collect(Collectors.joining(" and "));
    }

    private static List<String> plans(@Nullable SubscriptionVersion version) {
        return version == null
                ? List.of()
                : version.plans().stream()
                        .map(SubscriptionPlan::name)
                        .distinct()
                        .toList();
    }

    private static String named(String verb, String plans, String otherwise) {
        return plans.isEmpty() ? otherwise : verb + plans;
    }

    private static String withDay(String verb, String preposition, @Nullable LocalDate day) {
        return day == null ? verb : verb + preposition + day;
    }
}
