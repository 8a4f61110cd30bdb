package org.buyergraph.load;

import java.util.ArrayList;
import java.util.List;

/** What was promised beside what was seen. */
final class Promises {
    private final List<String> lines = new ArrayList<>();
    private boolean kept = true;

    void tell(String what, Object seen) {
        line(what, seen, "", "");
    }

    void check(String what, Object seen, boolean isKept, String promised) {
        kept &= isKept;
        line(what, seen, promised, isKept ? "kept" : "BROKEN");
    }

    private void line(String what, Object seen, String promised, String verdict) {
        lines.add(
                "%-42s %-12s %-16s %s".formatted(what, seen, promised, verdict).stripTrailing());
    }

    boolean kept() {
        return kept;
    }

    void print() {
        System.out.printf("%n%-42s %-12s %-16s%n", "soak", "seen", "promised");
        lines.forEach(System.out::println);
        System.out.println(kept ? "\nEvery promise was kept.\n" : "\nA promise was BROKEN.\n");
    }
}
