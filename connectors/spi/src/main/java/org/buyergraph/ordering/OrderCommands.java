package org.buyergraph.ordering;

import java.util.List;
import java.util.Set;
import org.buyergraph.id.AccountId;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Command;

/** What billing can be told to do with an order. */
public final class OrderCommands {
    private static final Backend BILLING = new Backend("zuora");

    /** Says what it would come to. Nothing is ordered. */
    public static final Command<OrderTrial, OrderPreview> PREVIEW_ORDER =
            Command.trying("preview-order", BILLING, trial -> about(trial.plan()), trial -> trial.plan()
                    .wish());

    /** Says what became of it. */
    public static final Command<OrderPlan, OrderResult> FIND_ORDER =
            Command.trying("find-order", BILLING, OrderCommands::about, OrderPlan::wish);

    /** Orders. It never fails: that it is not known what became of it is an outcome too. */
    public static final Command<OrderPlan, OrderResult> PLACE_ORDER =
            Command.changing("place-order", BILLING, OrderCommands::about, OrderPlan::wish, OrderPlan::number);

    private OrderCommands() {}

    private static Set<AccountId> about(OrderPlan plan) {
        return Set.copyOf(List.of(plan.owner(), plan.payer())); // mostly the same
    }
}
