package org.buyergraph.gateway.partner;

import java.util.Locale;
import org.buyergraph.partner.PartnerCustomer;
import org.jspecify.annotations.Nullable;

/** Which customers are wanted. */
record PartnerCustomerFilter(@Nullable String named) {
    static final PartnerCustomerFilter ALL = new PartnerCustomerFilter(null);

    boolean wants(PartnerCustomer customer) {
        return named == null || contains(customer.name(), named) || contains(customer.number(), named);
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
