package org.buyergraph.gateway.facts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;

/**
 * The batches that one turn sends to one backend. Their replies are handed out together, so that followers which ask the same share a
 * call whichever reply came first; but the first waits for the last no longer than the wave's patience.
 */
final class Wave {
    private final List<Runnable> arrived = new ArrayList<>();
    private final Duration patience;
    private final Executor turns;
    private int open;
    private boolean impatient;
    private @Nullable Disposable timer;

    private Wave(int open, Duration patience, Executor turns) {
        this.open = open;
        this.patience = patience;
        this.turns = turns;
    }

    /** @param turns run what hands replies out, each time as one turn */
    @SuppressWarnings("FutureReturnValueIgnored") // the askers are told; nobody waits for the sending itself
    static void send(List<Batch<?, ?>> batches, Duration patience, Executor turns) {
        Wave wave = new Wave(batches.size(), patience, turns);
        batches.forEach(batch -> batch.send().thenAccept(wave::arrive));
    }

    private void arrive(Runnable handOut) {
        List<Runnable> due;
        synchronized (this) {
            open--;
            arrived.add(handOut);
            if (open > 0 && !impatient) {
                startTimer();
                return;
            }
            due = due();
        }
        handOut(due);
    }

    private void startTimer() {
        if (timer == null) {
            timer = Schedulers.parallel().schedule(this::giveUp, patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void giveUp() {
        List<Runnable> due;
        synchronized (this) {
            impatient = true;
            due = due();
        }
        handOut(due);
    }

    private List<Runnable> due() {
        if (timer != null) {
            timer.dispose();
        }
        List<Runnable> due = List.copyOf(arrived);
        arrived.clear();
        return due;
    }

    /** Outside of the lock: askers go on from here. */
    private void handOut(List<Runnable> due) {
        if (!due.isEmpty()) {
            turns.execute(() -> due.forEach(Runnable::run));
        }
    }
}
