package org.buyergraph.memory;

import java.util.Random;
import org.buyergraph.testkit.SuiteSize;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever happens in whatever order, memory keeps its word. Each run is a life of its own, drawn from its seed; a failure
 * names the seed, and {@code -Dinterleavings.seed=} lives that life again.
 */
class InterleavingsTest {
    private static final int RUNS = SuiteSize.cases(6_000, 30_000);

    @TestFactory
    DynamicTest lives() {
        Long again = Long.getLong("interleavings.seed");
        if (again != null) {
            return DynamicTest.dynamicTest("seed " + again, () -> live(again, new Life.Tally()));
        }
        long first = new Random().nextLong(1L << 40);
        return DynamicTest.dynamicTest(RUNS + " lives from seed " + first, () -> {
            Life.Tally tally = new Life.Tally();
            for (long seed = first; seed < first + RUNS; seed++) {
                live(seed, tally);
            }
            tally.assertThatMuchHappened(RUNS);
        });
    }

    private static void live(long seed, Life.Tally tally) {
        Life life = new Life(seed, false);
        try {
            life.live();
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("Seed " + seed + "\n" + story(seed), failure);
        }
        tally.add(life);
    }

    private static String story(long seed) {
        Life again = new Life(seed, true);
        try {
            again.live();
        } catch (AssertionError | RuntimeException expected) {
            return again.story();
        }
        return "It did not fail again: something but the seed decides.\n" + again.story();
    }
}
