package org.buyergraph.zuora;

import java.util.Currency;
import org.buyergraph.http.Json;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/** Amounts of one row, which all are in one currency. */
record ZuoraMoney(Json row, Currency currency) {
    /**
     * @param holder the row that tells the currency: this one, or one that it belongs to
     * @throws IllegalArgumentException when it tells none
     */
    static ZuoraMoney of(Json row, Json holder) {
        return new ZuoraMoney(row, Currency.getInstance(holder.required("currency")));
    }

    @Nullable Money at(String field) {
        return row.money(field, currency);
    }

    /** @throws IllegalArgumentException when there is none */
    Money must(String field) {
        Money money = at(field);
        if (money == null) {
            throw new IllegalArgumentException("no " + field);
        }
        return money;
    }

    /** What the field says, or else what the other part leaves of the whole. */
    Money atOrRest(String field, Money whole, String otherPart) {
        Money money = at(field);
        return money == null ? new Money(whole.amount().subtract(must(otherPart).amount()), currency) : money;
    }
}
