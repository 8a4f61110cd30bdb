package org.buyergraph.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.memory.MemoryFixture.Row;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import reactor.core.publisher.Flux;

/**
 * Real threads that ask, answer, leave and forget at once. What each is told is checked against what holds in any order: one
 * reply per key, of that key, not read before a purge that was over before they asked, and nothing left under way.
 */
class CrowdTest {
    private static final int THREADS = 4;
    private static final int ROUNDS = 3_000;
    private static final Question<Integer, Row> QUESTION = MemoryFixture.one("record", Kind.RECORD);

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Queue<Runnable> replies = new ConcurrentLinkedQueue<>();
    private final AtomicLong version = new AtomicLong();
    private final Map<Integer, AtomicLong> purged = new ConcurrentHashMap<>();
    private final VirtualTime time = new VirtualTime();
    private final ManualVendor vendor = new ManualVendor().answering(QUESTION, 3, this::find);
    private final RememberingMemory memory = new RememberingMemory(
            new Answers(List.of(vendor)), MemorySettings.PRESETS, time.clocks(), MemoryListener.NONE, any -> true);

    /** Someone who asked in the crowd. */
    private record Member(Asker<Integer, Row> asker, Set<Integer> keys, Map<Integer, Long> atLeast, boolean left) {}

    @AfterEach
    void dismiss() {
        threads.shutdownNow();
    }

    @RepeatedTest(20)
    void everybodyIsToldOnceAndRightly(RepetitionInfo repetition) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<List<Member>>> crowds = IntStream.range(0, THREADS)
                .mapToObj(i -> threads.submit(() -> {
                    Random random = new Random(1000L * repetition.getCurrentRepetition() + i);
                    start.await(10, TimeUnit.SECONDS);
                    return crowd(random);
                }))
                .toList();
        List<Member> members = new ArrayList<>();
        for (Future<List<Member>> crowd : crowds) {
            members.addAll(crowd.get(60, TimeUnit.SECONDS));
        }
        drain();

        members.forEach(CrowdTest::check);
        assertThat(memory.callsUnderWay()).isZero();
        assertThat(members)
                .anyMatch(member -> member.left() && member.asker().told.isEmpty());
        assertThat(members.stream().flatMap(member -> member.asker().told.stream()))
                .extracting(Known::origin)
                .contains(Origin.LIVE, Origin.CACHED, Origin.STALE);
    }

    private List<Member> crowd(Random random) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> members.add(ask(random));
                case 4 -> forget(random.nextInt(5));
                case 5 -> time.pass(Duration.ofSeconds(random.nextInt(100)));
                default -> answerOne();
            }
        }
        return members;
    }

    private Member ask(Random random) {
        Set<Integer> keys = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> random.nextInt(5))
                .collect(Collectors.toSet());
        Map<Integer, Long> atLeast = keys.stream()
                .collect(Collectors.toMap(key -> key, key -> purgedAt(key).get()));
        Bound bound = random.nextInt(3) == 0 ? MemoryFixture.LIVE : Bound.USUAL;
        Asker<Integer, Row> asker = new Asker<>(memory.recall(QUESTION, keys, bound));
        boolean leaves = random.nextInt(4) == 0;
        if (leaves) {
            asker.leave();
        }
        return new Member(asker, keys, atLeast, leaves);
    }

    /** From when the purge is over, nobody who asks may be told a version that was there before it. */
    private void forget(int key) {
        long before = version.get();
        memory.forget(QUESTION, key);
        purgedAt(key).accumulateAndGet(before, Math::max);
    }

    private AtomicLong purgedAt(int key) {
        return purged.computeIfAbsent(key, none -> new AtomicLong(-1));
    }

    /** Answers some keys at once and the others when any thread comes to it; the version is that of the call's beginning. */
    private Flux<Reply<Integer, Row>> find(Set<Integer> keys) {
        return Flux.create(sink -> {
            long mine = version.incrementAndGet();
            for (int key : keys) {
                Runnable reply = () -> sink.next(reply(key, mine));
                if ((mine + key) % 5 == 0) {
                    reply.run();
                } else {
                    replies.add(reply);
                }
            }
            replies.add(sink::complete);
        });
    }

    private static Reply<Integer, Row> reply(int key, long version) {
        return version % 7 == 0
                ? Reply.failed(key, BackendException.timeout(ManualVendor.BACKEND, "slow"))
                : Reply.found(key, new Row(key + " " + version));
    }

    private void answerOne() {
        Runnable reply = replies.poll();
        if (reply != null) {
            reply.run();
        }
    }

    private void drain() {
        while (!replies.isEmpty()) {
            answerOne();
        }
    }

    private static void check(Member member) {
        List<Integer> told =
                member.asker().told.stream().map(known -> known.reply().key()).toList();
        assertThat(told).doesNotHaveDuplicates().isSubsetOf(member.keys());
        if (!member.left()) {
            assertThat(told).hasSameSizeAs(member.keys());
            assertThat(member.asker().done).isTrue();
        }
        member.asker().told.forEach(known -> check(member, known));
    }

    private static void check(Member member, Known<Integer, Row> known) {
        if (!(known.reply() instanceof Reply.Found<Integer, Row> found)) {
            assertThat(known.origin()).isEqualTo(Origin.LIVE);
            return;
        }
        String[] text = found.value().text().split(" ");
        assertThat(Integer.parseInt(text[0])).isEqualTo(found.key());
        assertThat(Long.parseLong(text[1])).isGreaterThan(member.atLeast().get(found.key()));
    }
}
