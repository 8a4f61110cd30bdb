package org.buyergraph.gateway.golden;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object of the answer, with its fields as they are written. */
final class Row extends LinkedHashMap<String, @Nullable Object> {
    private static final long serialVersionUID = 1;

    /** What has a text form of its own, such as a day, is written by it. */
    Row with(String field, @Nullable Object value) {
        boolean json = value == null
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Row
                || value instanceof List;
        put(field, json ? value : String.valueOf(value));
        return this;
    }

    /** Something that is told by its number only. */
    static @Nullable Row named(@Nullable String number) {
        return number == null ? null : new Row().with("number", number);
    }

    static Row money(BigDecimal amount, String currency) {
        return new Row().with("amount", amount.setScale(2).toPlainString()).with("currency", currency);
    }

    /** A list that fits on one page. */
    static Row list(List<Row> rows) {
        return new Row()
                .with("totalCount", rows.size())
                .with("truncated", false)
                .with("nodes", rows);
    }

    /** Without zeros that say nothing. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
