package org.buyergraph.gateway.partner;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.partner.PartnerCustomer;

/** An order of customers. The number decides between equals. */
record PartnerCustomerOrder(Field field, Ordering.Direction direction) {
    static final PartnerCustomerOrder USUAL = new PartnerCustomerOrder(Field.NAME, Ordering.Direction.ASCENDING);

    /** What customers can be ordered by. */
    enum Field {
        NAME,
        NUMBER,
        NEXT_END
    }

    Ordering<PartnerCustomer> ordering(LocalDate today) {
        return switch (field) {
            case NAME -> by("name", customer -> customer.name().toLowerCase(Locale.ROOT) + "/" + customer.number());
            case NUMBER -> by("number", PartnerCustomer::number);
            case NEXT_END -> by("next end", customer -> nextEnd(customer, today));
        };
    }

    private Ordering<PartnerCustomer> by(String what, Function<PartnerCustomer, String> place) {
        return new Ordering<>("customers by " + what, place, direction);
    }

    /** Those of whom nothing ends come after every day. */
    private static String nextEnd(PartnerCustomer customer, LocalDate today) {
        LocalDate end = customer.nextEnd(today);
        return (end == null ? "~" : end.toString()) + "/" + customer.number();
    }
}
