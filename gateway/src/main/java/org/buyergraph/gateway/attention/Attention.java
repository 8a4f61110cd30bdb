package org.buyergraph.gateway.attention;

import java.util.List;
import org.buyergraph.attention.Notice;
import org.buyergraph.disagreement.FactSource;

/**
 * What somebody should look at.
 *
 * @param truncated there is more than is shown
 * @param incomplete sources that did not tell, so that notices may be missing
 */
record Attention(List<Notice> notices, boolean truncated, List<FactSource> incomplete) {
    static final int MOST = 200;

    /** What two subscriptions lead to, such as their namespace, is said once. */
    static Attention of(Part<Notice> all) {
        List<Notice> sorted =
                all.found().stream().distinct().sorted(Notice.WORST_FIRST).toList();
        boolean tooMany = sorted.size() > MOST;
        return new Attention(
                tooMany ? sorted.subList(0, MOST) : sorted,
                all.truncated() || tooMany,
                all.incomplete().stream().sorted().toList());
    }
}
