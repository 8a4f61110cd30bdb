package org.buyergraph.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.buyergraph.id.AccountId;
import org.buyergraph.memory.ManualVendor.Incoming;
import org.buyergraph.memory.MemoryFixture.Row;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;

/** What memory should do, said in the plainest way: one thread, no sharing of code with what it judges. */
final class Model {
    private static final Duration REFRESH_PAUSE = Duration.ofSeconds(5);

    final List<Calling> calling = new ArrayList<>();
    private final Map<Slot, Kept> kept = new HashMap<>();
    private final Map<Slot, Calling> joinable = new HashMap<>();
    private final VirtualTime time;

    record Slot(Question<Integer, Row> question, int key) {}

    /** What one asker was promised, and is yet to be told. */
    static final class Waiting {
        final Asker<Integer, Row> asker;
        final Bound bound;
        final List<Known<Integer, Row>> expected = new ArrayList<>();
        final Map<Integer, Calling> open = new LinkedHashMap<>();

        Waiting(Asker<Integer, Row> asker, Bound bound) {
            this.asker = asker;
            this.bound = bound;
        }
    }

    /** One call under way. */
    static final class Calling {
        final Question<Integer, Row> question;
        final Incoming<Integer, Row> incoming;
        final Duration begun;
        final boolean refreshes;
        final Set<Integer> open;
        final List<Forgotten> forgotten = new ArrayList<>();
        boolean ended;

        Calling(Question<Integer, Row> question, Incoming<Integer, Row> incoming, Duration begun, boolean refreshes) {
            this.question = question;
            this.incoming = incoming;
            this.begun = begun;
            this.refreshes = refreshes;
            this.open = new LinkedHashSet<>(incoming.keys);
        }
    }

    /** A purge: what is not named is any. */
    record Forgotten(Question<?, ?> question, Integer key, AccountId account) {
        boolean mayBe(Slot slot) {
            return (question == null || question == slot.question) && (key == null || key == slot.key);
        }

        boolean is(Slot slot, Reply<Integer, Row> reply) {
            boolean told = account == null
                    || !(reply instanceof Reply.Found<Integer, Row> found)
                    || found.value().accounts().contains(account);
            return mayBe(slot) && told;
        }
    }

    private static final class Kept {
        final Reply<Integer, Row> reply;
        final Duration begun;
        Duration refreshFrom;

        Kept(Reply<Integer, Row> reply, Duration begun, Duration refreshFrom) {
            this.reply = reply;
            this.begun = begun;
            this.refreshFrom = refreshFrom;
        }

        boolean isFound() {
            return reply instanceof Reply.Found;
        }
    }

    Model(VirtualTime time) {
        this.time = time;
    }

    /** What an asker is told at once, whom it waits with, and which keys are to be called for. */
    Set<Integer> asked(
            Question<Integer, Row> question, Set<Integer> keys, Waiting waiting, boolean mayRefresh, Set<Integer> due) {
        Set<Integer> missed = new LinkedHashSet<>();
        for (int key : keys) {
            Slot slot = new Slot(question, key);
            Kept entry = kept.get(slot);
            if (entry != null && age(entry).compareTo(believed(slot, entry, waiting.bound)) < 0) {
                waiting.expected.add(known(entry, Origin.CACHED, null));
                if (mayRefresh && entry.isFound() && entry.refreshFrom.compareTo(time.now()) <= 0) {
                    entry.refreshFrom = time.now().plus(REFRESH_PAUSE);
                    due.add(key);
                }
            } else if (joinable.containsKey(slot)) {
                waiting.open.put(key, joinable.get(slot));
            } else {
                missed.add(key);
            }
        }
        due.removeIf(key -> joinable.containsKey(new Slot(question, key)));
        return missed;
    }

    void called(Calling call) {
        calling.add(call);
        call.open.forEach(key -> joinable.put(new Slot(call.question, key), call));
    }

    void replied(Calling call, Reply<Integer, Row> reply, List<Waiting> everyone) {
        Slot slot = new Slot(call.question, reply.key());
        call.open.remove(reply.key());
        joinable.remove(slot, call);
        if (reply instanceof Reply.Found<Integer, Row> found) {
            found.also().forEach(seed -> keep(seed, call));
        }
        if (!(reply instanceof Reply.Failed)) {
            keep(slot, reply, call);
        }
        for (Waiting waiting : everyone) {
            if (waiting.open.remove(reply.key(), call)) {
                waiting.expected.add(told(slot, reply, call, waiting.bound));
            }
        }
        settle(everyone);
    }

    /** Calls that nobody wants any more are no longer under way. */
    void settle(List<Waiting> everyone) {
        for (Calling call : List.copyOf(calling)) {
            boolean wanted = call.refreshes || everyone.stream().anyMatch(waiting -> waiting.open.containsValue(call));
            if (call.open.isEmpty() || !wanted) {
                boolean toCancel = !call.open.isEmpty() && !call.ended;
                Life.expect(call.incoming.cancelled == toCancel, () -> "cancelled or not: " + call.incoming.keys);
                calling.remove(call);
                call.open.forEach(key -> joinable.remove(new Slot(call.question, key), call));
            } else {
                Life.expect(!call.incoming.cancelled, () -> "cancelled although wanted: " + call.incoming.keys);
            }
        }
    }

    int forgot(Forgotten purge) {
        calling.forEach(call -> call.forgotten.add(purge));
        joinable.keySet().removeIf(purge::mayBe);
        int before = kept.size();
        kept.entrySet().removeIf(entry -> purge.is(entry.getKey(), entry.getValue().reply));
        return before - kept.size();
    }

    /** Takes away what is too old for anything, as memory may at any time. */
    void tidy() {
        kept.entrySet()
                .removeIf(entry -> age(entry.getValue()).compareTo(useful(entry.getKey(), entry.getValue())) >= 0);
    }

    @SuppressWarnings("unchecked") // all questions of a life have the same types
    private void keep(Seed<?, ?> seed, Calling call) {
        Seed<Integer, Row> mine = (Seed<Integer, Row>) seed;
        keep(new Slot(mine.question(), mine.key()), Reply.found(mine.key(), mine.value()), call);
    }

    private void keep(Slot slot, Reply<Integer, Row> reply, Calling call) {
        Kept old = kept.get(slot);
        boolean younger = old == null || old.begun.compareTo(call.begun) <= 0;
        if (younger && call.forgotten.stream().noneMatch(purge -> purge.is(slot, reply))) {
            kept.put(
                    slot,
                    new Kept(reply, call.begun, call.begun.plus(freshness(slot).refresh())));
        }
        tidy();
    }

    private Known<Integer, Row> told(Slot slot, Reply<Integer, Row> reply, Calling call, Bound bound) {
        Kept old = kept.get(slot);
        boolean mayHelp = old != null
                && old.isFound()
                && age(old).compareTo(freshness(slot).stale()) < 0;
        if (reply instanceof Reply.Failed<Integer, Row> failed && mayHelp) {
            boolean allowed = bound.maxStale() == null
                    || age(old).compareTo(believed(slot, old, bound).plus(bound.maxStale())) < 0;
            return allowed
                    ? known(old, Origin.STALE, failed.why())
                    : new Known<>(reply, VirtualTime.START.plus(old.begun), Origin.REFUSED, null);
        }
        return new Known<>(reply, VirtualTime.START.plus(call.begun), Origin.LIVE, null);
    }

    private static Known<Integer, Row> known(Kept entry, Origin origin, BackendException why) {
        return new Known<>(entry.reply, VirtualTime.START.plus(entry.begun), origin, why);
    }

    private Duration age(Kept entry) {
        return time.now().minus(entry.begun);
    }

    private static Duration believed(Slot slot, Kept entry, Bound bound) {
        Duration usual =
                entry.isFound() ? freshness(slot).fresh() : freshness(slot).missing();
        return bound.maxAge() == null ? usual : least(usual, bound.maxAge());
    }

    private static Duration useful(Slot slot, Kept entry) {
        return entry.isFound() ? freshness(slot).stale() : freshness(slot).missing();
    }

    private static Freshness freshness(Slot slot) {
        return Freshness.of(slot.question.kind());
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
