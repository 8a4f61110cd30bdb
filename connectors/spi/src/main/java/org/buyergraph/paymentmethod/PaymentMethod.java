package org.buyergraph.paymentmethod;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.PaymentMethodId;
import org.jspecify.annotations.Nullable;

/**
 * What an account pays with: as much as its owner needs to recognise it, and nothing that could be used to pay.
 *
 * @param brand of a card, in the card organisation's words
 * @param lastFour digits of the number; any other form than four digits is refused
 * @param expires the last month that it is good for
 */
public record PaymentMethod(
        PaymentMethodId id,
        AccountId accountId,
        PaymentMethodKind kind,
        @Nullable String brand,
        @Nullable String lastFour,
        @Nullable YearMonth expires) {
    private static final Pattern MASKED = Pattern.compile("\\**([0-9]{4})");

    public PaymentMethod {
        if (lastFour != null && !lastFour.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("A payment method shows four digits of its number and no more");
        }
    }

    /** The last four digits of a masked number; null when it is not masked as expected, so that nothing slips through. */
    public static @Nullable String lastFour(@Nullable String maskedNumber) {
        Matcher masked = MASKED.matcher(maskedNumber == null ? "" : maskedNumber);
        return masked.matches() ? masked.group(1) : null;
    }

    public boolean isExpired(LocalDate businessDate) {
        return expires != null && YearMonth.from(businessDate).isAfter(expires);
    }
}
