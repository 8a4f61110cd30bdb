package org.buyergraph.gateway.crm;

import java.time.LocalDate;
import java.util.function.Function;
import org.buyergraph.crm.Opportunity;
import org.buyergraph.gateway.graphql.Ordering;

/** The order in which a client wants opportunities. */
record OpportunityOrder(Field field, Ordering.Direction direction) {
    /** Unless said otherwise: the latest first, those without a date last. */
    static final OpportunityOrder USUAL = new OpportunityOrder(Field.CLOSE_DATE, Ordering.Direction.DESCENDING);

    enum Field {
        CLOSE_DATE,
        NAME
    }

    Ordering<Opportunity> ordering() {
        return switch (field) {
            case CLOSE_DATE -> by("opportunities by close date", OpportunityOrder::closeDate);
            case NAME -> by("opportunities by name", Opportunity::name);
        };
    }

    private Ordering<Opportunity> by(String name, Function<Opportunity, String> value) {
        return new Ordering<>(name, opportunity -> value.apply(opportunity) + "\n" + opportunity.id(), direction);
    }

    private static String closeDate(Opportunity opportunity) {
        LocalDate closeDate = opportunity.closeDate();
        return closeDate == null ? "" : closeDate.toString();
    }
}
