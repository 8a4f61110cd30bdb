package org.buyergraph.zuora;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleRecord;

/**
 * The one way by which the stub writes: a change is there as a whole or not at all, and can be taken back. Who reads
 * through it never sees half a change.
 */
final class StubJournal {

    private final DataSet data;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Deque<Runnable> backwards = new ArrayDeque<>();
    private final Map<String, StubSchedule> billed = new HashMap<>();

    StubJournal(DataSet data) {
        this.data = data;
    }

    <T> T read(Supplier<T> reading) {
        lock.readLock().lock();
        try {
            return reading.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** What the work put into its change is written at its end; nothing, if it throws. */
    <T> T write(Function<StubChange, T> work) {
        lock.writeLock().lock();
        try {
            StubChange change = new StubChange();
            T result = work.apply(change);
            change.records().forEach(this::put);
            billed.putAll(change.billed());
            return result;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void put(SampleRecord record) {
        Optional<SampleRecord> before = data.like(record);
        backwards.push(() -> before.ifPresentOrElse(data::add, () -> data.remove(record)));
        data.add(record);
    }

    /** What of a charge was billed by orders of this stub; empty when none of them touched it. */
    Optional<StubSchedule> billed(String chargeNumber) {
        return Optional.ofNullable(billed.get(chargeNumber));
    }

    /** All data as it was before the first change. */
    void takeBack() {
        lock.writeLock().lock();
        try {
            while (!backwards.isEmpty()) {
                backwards.pop().run();
            }
            billed.clear();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
