package org.buyergraph.gateway.transaction;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.spi.Listing;
import org.buyergraph.transaction.Transaction;
import org.buyergraph.transaction.TransactionKind;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of one kind, or why they could not be read: that spoils no other kind.
 *
 * @param why null where they were read
 */
record TransactionPart(
        TransactionKind kind,
        Listing<Transaction> found,
        @Nullable Throwable why) {

    /** Always has a value once all that it needs is known. */
    static Fact<TransactionPart> of(
            TransactionKind kind,
            AccountId account,
            TransactionFilter filter,
            @Nullable SubscriptionNumber touching,
            Facts facts) {
        return TransactionSource.of(kind, account, facts)
                .map(all -> all.only(filter::wants))
                .flatMap(all -> touching == null ? Fact.of(all) : only(all, touching, facts))
                .map(found -> new TransactionPart(kind, found, null))
                .recover(Throwable.class, why -> new TransactionPart(kind, Listing.empty(), why));
    }

    private static Fact<Listing<Transaction>> only(Listing<Transaction> all, SubscriptionNumber touching, Facts facts) {
        return Fact.all(all.rows(), transaction -> touching(transaction, touching, facts))
                .map(touched -> new Listing<>(touched, all.truncated()));
    }

    private static Fact<Transaction> touching(Transaction transaction, SubscriptionNumber number, Facts facts) {
        return TouchedSubscriptions.of(transaction, facts)
                .filter(touched -> touched.contains(number))
                .map(touched -> transaction);
    }
}
