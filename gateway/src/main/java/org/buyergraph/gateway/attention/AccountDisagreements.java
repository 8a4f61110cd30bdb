package org.buyergraph.gateway.attention;

import java.util.Comparator;
import java.util.List;
import org.buyergraph.disagreement.Disagreement;
import org.buyergraph.disagreement.FactSource;

/**
 * Where our systems do not tell the same of an account.
 *
 * @param truncated more was there than was compared
 * @param incomplete sources that did not tell, so that nothing was compared with them
 */
record AccountDisagreements(List<Disagreement> all, boolean truncated, List<FactSource> incomplete) {
    static AccountDisagreements of(Part<Disagreement> compared) {
        return new AccountDisagreements(
                compared.found().stream()
                        .sorted(Comparator.comparing(Disagreement::fact))
                        .toList(),
                compared.truncated(),
                compared.incomplete().stream().sorted().toList());
    }
}
