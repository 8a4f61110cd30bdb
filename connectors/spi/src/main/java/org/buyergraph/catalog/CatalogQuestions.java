package org.buyergraph.catalog;

import java.util.Set;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;

/** What can be asked about what is on sale. */
public final class CatalogQuestions {
    private static final Backend BILLING = new Backend("zuora");

    /** All plans, also those that are no longer or not yet sold: old subscriptions are on them. */
    public static final Question<Catalog, Listing<Plan>> CATALOG =
            Question.list("catalog", BILLING, Kind.CATALOG, Plan.class, plan -> Set.of());

    private CatalogQuestions() {}
}
