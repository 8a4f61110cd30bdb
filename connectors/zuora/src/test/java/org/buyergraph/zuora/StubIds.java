package org.buyergraph.zuora;

import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleOrder;

/** Identifiers of objects that only Zuora has: built like the data set's, under kinds of their own. */
final class StubIds {

    private static final int NUMBER = 8;

    private StubIds() {}

    static String orderAction(SampleOrder order, SampleOrder.Part part, SampleOrder.Action action) {
        return Ids.billing("0d31", number(order.id()) * 10_000 + part.sequence() * 100L + action.sequence());
    }

    /** The price of a product's charge in one currency. */
    static String productTier(String productChargeId, int currency) {
        return Ids.billing("9d30", number(productChargeId) * 10 + currency);
    }

    private static long number(String id) {
        return Long.parseLong(id.substring(id.length() - NUMBER));
    }
}
