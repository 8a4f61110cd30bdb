package org.buyergraph.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.buyergraph.load.Expectations.Verdict;
import org.jspecify.annotations.Nullable;

/** What became of the requests of a phase, and how long each took since it was due. */
final class Tally {
    private final long[] nanos;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger[] verdicts = {new AtomicInteger(), new AtomicInteger(), new AtomicInteger()};
    private final AtomicReference<@Nullable String> firstWrong = new AtomicReference<>();

    Tally(int most) {
        this.nanos = new long[most];
    }

    void add(Verdict verdict, long took, String answer) {
        int index = count.getAndIncrement();
        if (index < nanos.length) {
            nanos[index] = took;
        }
        verdicts[verdict.ordinal()].incrementAndGet();
        if (verdict == Verdict.WRONG) {
            firstWrong.compareAndSet(null, answer);
        }
    }

    int count() {
        return count.get();
    }

    int count(Verdict verdict) {
        return verdicts[verdict.ordinal()].get();
    }

    @Nullable String firstWrong() {
        return firstWrong.get();
    }

    /** In which this share of the requests was answered. */
    Duration within(double share) {
        long[] sorted = Arrays.copyOf(nanos, Math.min(count(), nanos.length));
        if (sorted.length == 0) {
            return Duration.ZERO;
        }
        Arrays.sort(sorted);
        return Duration.ofNanos(
                sorted[(int) Math.min(sorted.length - 1L, Math.round(Math.ceil(share * sorted.length)) - 1)]);
    }
}
