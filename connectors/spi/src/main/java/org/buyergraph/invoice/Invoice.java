package org.buyergraph.invoice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.id.InvoiceNumber;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An invoice. Its number and id stay; its balance moves with payments and credits.
 *
 * @param accountId the account that is to pay: a partner's own, where the partner pays
 * @param dueDate the last day to pay without being overdue
 * @param postedDate when it became binding, as billing wrote the day
 * @param balance what is still to be paid
 */
public record Invoice(
        InvoiceId id,
        InvoiceNumber number,
        AccountId accountId,
        InvoiceStatus status,
        @Nullable LocalDate date,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate postedDate,
        Money net,
        Money tax,
        Money total,
        Money balance) {

    public boolean isPosted() {
        return status == InvoiceStatus.POSTED;
    }

    public boolean isOverdue(LocalDate businessDate) {
        return isPosted() && balance.amount().signum() > 0 && dueDate != null && dueDate.isBefore(businessDate);
    }

    /** How many days payment is late; 0 when it is not. */
    public long daysOverdue(LocalDate businessDate) {
        return dueDate != null && isOverdue(businessDate) ? ChronoUnit.DAYS.between(dueDate, businessDate) : 0;
    }
}
