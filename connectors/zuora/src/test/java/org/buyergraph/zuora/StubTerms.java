package org.buyergraph.zuora;

import java.time.LocalDate;

/** Payment terms: {@code Net 30} gives 30 days, all else none. */
final class StubTerms {

    private static final String NET = "Net ";

    private StubTerms() {}

    static LocalDate due(String term, LocalDate invoiced) {
        return term.startsWith(NET) ? invoiced.plusDays(Long.parseLong(term.substring(NET.length()))) : invoiced;
    }
}
