package org.buyergraph.account;

import java.util.Currency;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.id.CrmId;
import org.buyergraph.id.PaymentMethodId;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A billing account. What may be hidden from some viewers is nullable.
 *
 * @param balance what is owed; negative when there is credit to use
 * @param invoiceBalance what is unpaid of all invoices, before credit
 * @param unappliedCredit credit that no invoice used yet
 * @param billTo who gets the invoices
 * @param soldTo who uses what is bought
 * @param billing how the account is billed
 * @param crmId the same company on the sales side, where the link is set
 * @param defaultPaymentMethodId what is charged unless something else is said
 * @param parentId the account that it belongs under, where billing has it so
 */
public record Account(
        AccountId id,
        AccountNumber number,
        String name,
        @Nullable AccountStatus status,
        @Nullable Currency currency,
        @Nullable Money balance,
        @Nullable Money invoiceBalance,
        @Nullable Money unappliedCredit,
        @Nullable Contact billTo,
        @Nullable Contact soldTo,
        @Nullable Billing billing,
        @Nullable CrmId crmId,
        @Nullable PaymentMethodId defaultPaymentMethodId,
        @Nullable AccountId parentId) {

    /** For those who do business with the account without managing it: what it is called, and no more. */
    public Account nameOnly() {
        return new Account(id, number, name, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Whether more than the name is told: the same viewer may then see what belongs to the account as a whole. */
    public boolean isToldWhole() {
        return billing != null;
    }
}
