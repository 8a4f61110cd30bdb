package org.buyergraph.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The calls that vendors were made, without logins: how many, and for how long at least one was under way. */
final class Calls {
    private final List<Call> all = new ArrayList<>();
    private long count;
    private boolean kept;

    private record Call(long start, long end) {}

    /** It counts, whether or not its answer is waited for. */
    synchronized void begin() {
        count++;
    }

    synchronized void end(long start, long end) {
        if (kept) {
            all.add(new Call(start, end));
        }
    }

    synchronized long count() {
        return count;
    }

    /** From now on, anew, the time of each is kept. */
    synchronized void keepTimes() {
        all.clear();
        kept = true;
    }

    /** For how many nanoseconds of this stretch of time a vendor was busy. */
    synchronized long busy(long from, long until) {
        List<Call> within = all.stream()
                .filter(call -> call.end() > from && call.start() < until)
                .sorted(Comparator.comparingLong(Call::start))
                .toList();
        long busy = 0;
        long covered = from;
        for (Call call : within) {
            long start = Math.max(covered, call.start());
            long end = Math.min(until, call.end());
            busy += Math.max(0, end - start);
            covered = Math.max(covered, end);
        }
        return busy;
    }
}
