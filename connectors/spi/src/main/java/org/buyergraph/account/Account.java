package org.buyergraph.account;

import java.util.Currency;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.id.CrmId;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A billing account. What may be hidden from some viewers is nullable.
 *
 * @param balance what is owed; negative when there is credit to use
 * @param crmId the same company on the sales side, where the link is set
 */
public record Account(
        AccountId id,
        AccountNumber number,
        String name,
        @Nullable AccountStatus status,
        @Nullable Currency currency,
        @Nullable Money balance,
        @Nullable CrmId crmId) {

    /** For those who do business with the account without managing it: what it is called, and no more. */
    public Account nameOnly() {
        return new Account(id, number, name, null, null, null, null);
    }
}
