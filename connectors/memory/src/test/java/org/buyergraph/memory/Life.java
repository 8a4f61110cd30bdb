package org.buyergraph.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.buyergraph.id.AccountId;
import org.buyergraph.memory.ManualVendor.Incoming;
import org.buyergraph.memory.MemoryFixture.Row;
import org.buyergraph.memory.Model.Calling;
import org.buyergraph.memory.Model.Forgotten;
import org.buyergraph.memory.Model.Waiting;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;

/** One random life of a memory, event by event beside its model. */
final class Life {
    private static final int KEYS = 4;
    private static final List<Question<Integer, Row>> QUESTIONS = List.of(
            MemoryFixture.one("record", Kind.RECORD),
            MemoryFixture.one("usage", Kind.USAGE),
            MemoryFixture.one("grant", Kind.GRANT));
    private static final List<Integer> BATCHES = List.of(3, 1, 100);
    private static final List<AccountId> ACCOUNTS = List.of(MemoryFixture.ONE, MemoryFixture.OTHER);
    private static final List<Duration> STEPS = Stream.of(1, 1, 4, 5, 20, 30, 45, 60, 120, 240, 3_600, 86_400)
            .map(Duration::ofSeconds)
            .toList();
    private static final List<Bound> BOUNDS = List.of(
            Bound.USUAL,
            Bound.USUAL,
            Bound.USUAL,
            MemoryFixture.LIVE,
            Bound.strictly(Duration.ofSeconds(60)),
            Bound.strictly(Duration.ZERO),
            new Bound(null, Duration.ofSeconds(90)));

    private final Random random;
    private final VirtualTime time = new VirtualTime();
    private final ManualVendor vendor = new ManualVendor();
    private final Model model = new Model(time);
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
    private final RememberingMemory memory;
    private final Tally tally = new Tally();
    private final boolean telling;
    private boolean mayRefresh = true;
    private int told;

    /** How often what happened, so that a run of lives in which nothing happens does not pass. */
    static final class Tally {
        private long cached;
        private long refused;
        private long stale;
        private long live;
        private long failed;
        private long joined;
        private long refreshed;
        private long left;

        void add(Life life) {
            Tally other = life.tally;
            cached += other.cached;
            refused += other.refused;
            stale += other.stale;
            live += other.live;
            failed += other.failed;
            joined += other.joined;
            refreshed += other.refreshed;
            left += other.left;
        }

        void assertThatMuchHappened(int runs) {
            List<Long> counts = List.of(cached, stale, refused, live, failed, joined, refreshed, left);
            expect(counts.stream().allMatch(count -> count > runs / 20), () -> "too little happened: " + counts);
        }
    }

    /** @param telling whether to write down what happens */
    Life(long seed, boolean telling) {
        this.telling = telling;
        random = new Random(seed);
        for (int i = 0; i < QUESTIONS.size(); i++) {
            vendor.answering(QUESTIONS.get(i), BATCHES.get(i));
        }
        memory = new RememberingMemory(
                new Answers(List.of(vendor)),
                MemorySettings.PRESETS,
                time.clocks(),
                MemoryListener.NONE,
                any -> mayRefresh);
    }

    void live() {
        int events = 20 + random.nextInt(40);
        for (int i = 0; i < events; i++) {
            time.pass(Duration.ofNanos(1));
            model.tidy();
            happen();
            compare();
        }
        end();
    }

    private void tell(Supplier<String> event) {
        if (telling) {
            story.add(time.now() + event.get());
        }
    }

    String story() {
        return String.join("\n", story);
    }

    private void happen() {
        switch (random.nextInt(32)) {
            case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 -> ask();
            case 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 -> ifAny(model.calling, this::reply);
            case 20, 21 -> ifAny(model.calling, this::fail);
            case 22, 23, 24 -> ifAny(waiting, this::leave);
            case 25 -> forget();
            case 26 -> mayRefresh = random.nextInt(4) > 0;
            default -> time.pass(any(STEPS));
        }
    }

    private void ask() {
        Question<Integer, Row> question = any(QUESTIONS);
        Set<Integer> keys = new LinkedHashSet<>();
        int size = 1 + random.nextInt(KEYS);
        while (keys.size() < size) {
            keys.add(random.nextInt(KEYS));
        }
        ask(question, keys, any(BOUNDS));
    }

    private Waiting ask(Question<Integer, Row> question, Set<Integer> keys, Bound bound) {
        tell(() -> " ask " + question + keys + bound);
        Waiting mine = new Waiting(new Asker<>(memory.recall(question, keys, bound)), bound);
        Set<Integer> due = new LinkedHashSet<>();
        Set<Integer> missed = model.asked(question, keys, mine, mayRefresh, due);
        tally.joined += mine.open.size();
        tally.refreshed += due.size();
        Set<Integer> called = new HashSet<>();
        for (Incoming<?, ?> incoming : vendor.calls) {
            @SuppressWarnings("unchecked") // all questions of a life have the same types
            Incoming<Integer, Row> call = (Incoming<Integer, Row>) incoming;
            called.addAll(call.keys);
            expect(
                    call.keys.size() <= BATCHES.get(QUESTIONS.indexOf(question)),
                    () -> "a batch too large: " + call.keys);
            Calling calling =
                    new Calling(question, call, time.now(), call.keys.stream().anyMatch(due::contains));
            model.called(calling);
            call.keys.stream().filter(missed::contains).forEach(key -> mine.open.put(key, calling));
        }
        vendor.calls.clear();
        Set<Integer> wanted = new HashSet<>(missed);
        wanted.addAll(due);
        expect(called.equals(wanted), () -> "called for " + called + " instead of " + wanted);
        waiting.add(mine);
        return mine;
    }

    private void reply(Calling call) {
        int key = any(List.copyOf(call.open));
        Reply<Integer, Row> reply =
                switch (random.nextInt(8)) {
                    case 0 -> Reply.missing(key);
                    case 1 -> Reply.failed(key, why());
                    default -> Reply.found(key, row(call.question, key), seeds());
                };
        tell(() -> " reply " + call.question + reply);
        call.incoming.reply(reply);
        model.replied(call, reply, waiting);
    }

    private void fail(Calling call) {
        BackendException why = why();
        tell(() -> " fail " + call.question + call.open);
        List<Integer> open = List.copyOf(call.open);
        call.ended = true;
        call.incoming.fail(why);
        open.forEach(key -> model.replied(call, Reply.failed(key, why), waiting));
    }

    private void leave(Waiting leaver) {
        tell(() -> " leave " + leaver.open.keySet());
        leaver.asker.leave();
        tally.left += leaver.open.size();
        leaver.open.clear();
        compare(leaver);
        waiting.remove(leaver);
        model.settle(waiting);
    }

    private void forget() {
        Question<Integer, Row> question = any(QUESTIONS);
        int key = random.nextInt(KEYS);
        AccountId account = any(ACCOUNTS);
        tell(() -> " forget " + question + key + account);
        // Tidied on both sides first, or the count would tell of what is too old for anything.
        QUESTIONS.forEach(memory::weight);
        switch (random.nextInt(4)) {
            case 0 -> same(memory.forget(ManualVendor.BACKEND), model.forgot(new Forgotten(null, null, null)));
            case 1 -> same(memory.forget(question), model.forgot(new Forgotten(question, null, null)));
            case 2 -> same(memory.forget(question, key), model.forgot(new Forgotten(question, key, null)));
            default -> same(memory.forget(account), model.forgot(new Forgotten(null, null, account)));
        }
    }

    private static void same(int forgotten, int expected) {
        // What is just too old may or may not have been let go of yet.
        expect(forgotten >= expected, () -> "forgot " + forgotten + " instead of " + expected);
    }

    private void end() {
        while (!model.calling.isEmpty()) {
            time.pass(Duration.ofNanos(1));
            reply(model.calling.get(0));
            compare();
        }
        waiting.forEach(each -> expect(each.asker.done, () -> "somebody still waits"));
        expect(memory.callsUnderWay() == 0, () -> "calls left under way");
        for (Question<Integer, Row> question : QUESTIONS) {
            for (int key = 0; key < KEYS; key++) {
                // Were a flight left behind, this would join it and call nobody.
                leave(ask(question, Set.of(key), MemoryFixture.LIVE));
            }
        }
        expect(memory.callsUnderWay() == 0, () -> "calls left under way at the very end");
    }

    private void compare() {
        waiting.forEach(this::compare);
        waiting.removeIf(each -> each.open.isEmpty() && each.asker.done);
        expect(memory.callsUnderWay() == model.calling.size(), () -> "calls under way: " + memory.callsUnderWay());
    }

    private void compare(Waiting each) {
        expect(each.asker.told.equals(each.expected), () -> "told " + each.asker.told + " instead of " + each.expected);
        if (each.open.isEmpty() && waiting.contains(each)) {
            each.expected.forEach(this::count);
        }
    }

    private void count(Known<Integer, Row> known) {
        switch (known.origin()) {
            case CACHED -> tally.cached++;
            case STALE -> tally.stale++;
            case LIVE -> tally.live++;
            case REFUSED -> tally.refused++;
        }
        tally.failed += known.reply() instanceof Reply.Failed ? 1 : 0;
    }

    private List<Seed<?, ?>> seeds() {
        if (random.nextInt(3) > 0) {
            return List.of();
        }
        Question<Integer, Row> question = any(QUESTIONS);
        int key = random.nextInt(KEYS);
        return List.of(new Seed<>(question, key, row(question, key)));
    }

    private Row row(Question<Integer, Row> question, int key) {
        return new Row(question.name() + " " + key + " no. " + told++, any(ACCOUNTS));
    }

    private static BackendException why() {
        return BackendException.unavailable(ManualVendor.BACKEND, "down");
    }

    private <T> void ifAny(List<T> list, Consumer<T> happening) {
        if (!list.isEmpty()) {
            happening.accept(any(list));
        }
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    static void expect(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise.get());
        }
    }
}
