package org.buyergraph.settlement;

import java.util.Set;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;

/** What can be asked about settlements. Which account one is of is told by its subscription. */
public final class SettlementQuestions {
    public static final Question<SubscriptionNumber, Listing<SettlementRecord>> SETTLEMENT_RECORDS_OF_SUBSCRIPTION =
            Question.list(
                    "settlement-records-of-subscription",
                    new Backend("gitlab-portal"),
                    Kind.LIST,
                    SettlementRecord.class,
                    record -> Set.of());

    private SettlementQuestions() {}
}
