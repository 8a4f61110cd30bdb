package org.buyergraph.zuora;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong on purpose with orders, beside what {@code Switch} does to any call. Thread-safe. */
public final class OrderSwitches {

    private int locked;
    private int declined;
    private Instant lockedUntil = Instant.MIN;
    private Duration slow = Duration.ZERO;
    private Optional<Duration> followAfter = Optional.of(Duration.ZERO);
    private CountDownLatch gate = new CountDownLatch(0);
    private final AtomicInteger holding = new AtomicInteger();

    OrderSwitches() {}

    /** The next orders and previews are refused, since another order has the lock. */
    public synchronized void lock(int times) {
        locked = times;
    }

    /** So are all within this time. */
    public synchronized void lock(Duration time) {
        lockedUntil = Instant.now().plus(time);
    }

    /** The card is declined, whichever it is, for the next orders that collect. */
    public synchronized void decline(int times) {
        declined = times;
    }

    /** Orders take this long before anything of them is written. Their key and their subscriptions are taken meanwhile. */
    public synchronized void slow(Duration time) {
        slow = time;
    }

    /** Orders stand still in the same place until {@link #release}. */
    public synchronized void hold() {
        gate = new CountDownLatch(1);
    }

    public synchronized void release() {
        gate.countDown();
    }

    /** The portal and GitLab.com follow an order after this time; without it, at once. */
    public synchronized void followAfter(Duration time) {
        followAfter = Optional.of(time);
    }

    /** They follow when {@code StubZuora.follow} is called. */
    public synchronized void followWhenTold() {
        followAfter = Optional.empty();
    }

    public synchronized void clear() {
        followAfter = Optional.of(Duration.ZERO);
        locked = 0;
        declined = 0;
        lockedUntil = Instant.MIN;
        slow = Duration.ZERO;
        gate.countDown();
    }

    synchronized boolean strikesLock() {
        if (locked > 0) {
            locked--;
            return true;
        }
        return Instant.now().isBefore(lockedUntil);
    }

    synchronized boolean strikesCard() {
        if (declined > 0) {
            declined--;
            return true;
        }
        return false;
    }

    synchronized Optional<Duration> followAfter() {
        return followAfter;
    }

    /** How many orders stand still. */
    public int holds() {
        return holding.get();
    }

    void pass() {
        holding.incrementAndGet();
        try {
            waiting().await();
            TimeUnit.NANOSECONDS.sleep(slowness().toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            holding.decrementAndGet();
        }
    }

    private synchronized CountDownLatch waiting() {
        return gate;
    }

    private synchronized Duration slowness() {
        return slow;
    }
}
