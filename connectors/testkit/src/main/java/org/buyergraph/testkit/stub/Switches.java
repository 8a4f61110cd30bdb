package org.buyergraph.testkit.stub;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The switches of one stub. Chance is seeded, so a run can be repeated. Thread-safe. */
public final class Switches {

    private static final long SEED = 20261120;

    private final List<Armed> armed = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();
    private final Random random = new Random(SEED);

    public synchronized void add(Switch added) {
        armed.add(new Armed(added));
    }

    /** Also opens all gates. */
    public synchronized void clear() {
        armed.clear();
        gates.forEach(Gate::open);
        gates.clear();
    }

    /** A closed gate before each call whose whole path matches. */
    public synchronized Gate close(String pathRegex) {
        Gate gate = new Gate(pathRegex);
        gates.add(gate);
        return gate;
    }

    synchronized List<Gate> gates() {
        return List.copyOf(gates);
    }

    /** The switches that can still strike, with the counts that are left. */
    public synchronized List<Switch> list() {
        return armed.stream().map(Armed::remaining).toList();
    }

    public synchronized void seed(long seed) {
        random.setSeed(seed);
    }

    /** The switches that strike a call to this path now. */
    synchronized List<Switch> strike(String path) {
        List<Switch> struck = new ArrayList<>();
        for (Iterator<Armed> candidates = armed.iterator(); candidates.hasNext(); ) {
            Armed candidate = candidates.next();
            if (candidate.what.matches(path) && random.nextDouble() < candidate.what.probability()) {
                struck.add(candidate.what);
                if (candidate.usedUp()) {
                    candidates.remove();
                }
            }
        }
        return struck;
    }

    synchronized Duration delay(Switch struck) {
        long jitter = struck.jitter().toMillis();
        return struck.latency().plusMillis(jitter == 0 ? 0 : random.nextLong(jitter + 1));
    }

    private static final class Armed {

        private final Switch what;
        private @Nullable Integer left;

        private Armed(Switch what) {
            this.what = what;
            this.left = what.count();
        }

        private boolean usedUp() {
            if (left == null) {
                return false;
            }
            left = left - 1;
            return left == 0;
        }

        private Switch remaining() {
            return left == null ? what : what.times(left);
        }
    }
}
