package org.buyergraph.memory;

import java.util.Set;
import org.buyergraph.id.AccountId;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;

/**
 * The accounts that a reply tells about: when one of them changes, the reply is no longer to be believed.
 *
 * @param anyone it tells of an absence, so that a change to any account may have made it wrong
 */
record About(Set<AccountId> accounts, boolean anyone) {
    private static final About ABSENCE = new About(Set.of(), true);

    static <K, V> About of(Question<K, V> question, Reply<K, V> reply) {
        if (!(reply instanceof Reply.Found<K, V> found)) {
            return ABSENCE;
        }
        Set<AccountId> accounts = question.about(found.key(), found.value());
        return accounts.isEmpty() && isEmptyList(found.value()) ? ABSENCE : new About(accounts, false);
    }

    private static boolean isEmptyList(Object value) {
        return value instanceof Listing<?> listing && listing.rows().isEmpty();
    }

    boolean tellsOf(AccountId account) {
        return anyone || accounts.contains(account);
    }
}
