package org.buyergraph.money;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in a currency, exact. */
public record Money(BigDecimal amount, Currency currency) {
    /** Two amounts are equal when they buy the same: 1.5 is 1.50. */
    public Money {
        int minorUnits = Math.max(currency.getDefaultFractionDigits(), 0);
        BigDecimal plain = amount.stripTrailingZeros();
        amount = plain.setScale(Math.max(plain.scale(), minorUnits));
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }
}
