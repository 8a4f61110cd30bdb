package org.buyergraph.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.buyergraph.memory.ManualVendor.Incoming;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/** What is under way is shared, and belongs to all who wait for it. */
class SharingTest extends MemoryFixture {
    @Test
    void aThousandWhoAskAtOnceCostOneLookup() {
        List<Asker<Integer, Row>> askers = thousandAskers();

        answer(1, new Row("found"));

        assertThat(askers).allSatisfy(asker -> assertThat(asker.value()).isEqualTo(new Row("found")));
        assertThat(events).startsWith("MISS record 1").hasSize(1000).endsWith("JOIN record 1");
    }

    @Test
    void aThousandOnManyThreadsCostOneLookupToo() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch asked = new CountDownLatch(1000);
        List<Asker<Integer, Row>> askers = java.util.Collections.synchronizedList(new ArrayList<>());
        RememberingMemory quiet = new RememberingMemory(
                new Answers(List.of(vendor)),
                MemorySettings.PRESETS,
                time.clocks(),
                MemoryListener.NONE,
                backend -> true);
        IntStream.range(0, 1000)
                .forEach(i -> threads.execute(() -> {
                    askers.add(new Asker<>(quiet.recall(RECORD, Set.of(1), Bound.USUAL)));
                    asked.countDown();
                }));
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();

        answer(1, new Row("found"));

        assertThat(askers).hasSize(1000).allSatisfy(asker -> assertThat(asker.value())
                .isEqualTo(new Row("found")));
        threads.shutdown();
    }

    @Test
    void whenHalfLeaveTheOthersStillGetTheirReply() {
        List<Asker<Integer, Row>> askers = thousandAskers();
        askers.subList(0, 500).forEach(Asker::leave);

        Incoming<Integer, Row> call = vendor.takeOnly();
        assertThat(call.cancelled).isFalse();
        call.found(1, new Row("found"));

        assertThat(askers.subList(0, 500))
                .allSatisfy(asker -> assertThat(asker.told).isEmpty());
        assertThat(askers.subList(500, 1000))
                .allSatisfy(asker -> assertThat(asker.value().text()).isEqualTo("found"));
    }

    @Test
    void whenAllLeaveTheCallIsCancelledAndTheNextAskerStartsAnew() {
        List<Asker<Integer, Row>> askers = thousandAskers();
        askers.forEach(Asker::leave);

        assertThat(vendor.takeOnly().cancelled).isTrue();
        assertThat(memory.callsUnderWay()).isZero();

        Asker<Integer, Row> next = ask(RECORD, 1);
        answer(1, new Row("found"));
        assertThat(next.value().text()).isEqualTo("found");
    }

    @Test
    void whatHasReadAPageIsFinishedForWhoeverAsksNext() {
        Asker<Integer, Row> first = ask(RECORD, 1);
        Incoming<Integer, Row> call = vendor.takeOnly();
        call.page();
        first.leave();
        assertThat(call.cancelled).isFalse();

        Asker<Integer, Row> second = ask(RECORD, 1);
        call.page();
        call.found(1, new Row("whole"));

        assertThat(second.value().text()).isEqualTo("whole");
        assertThat(ask(RECORD, 1).only().origin()).isEqualTo(Origin.CACHED);
        assertThat(vendor.calls).isEmpty();
    }

    @Test
    void whatIsFinishedWhileNobodyWaitsIsRemembered() {
        Asker<Integer, Row> asker = ask(RECORD, 1, 2);
        Incoming<Integer, Row> call = vendor.takeOnly();
        call.page();
        asker.leave();
        call.found(1, new Row("one"));
        call.found(2, new Row("two"));

        assertThat(ask(RECORD, 1, 2).told).extracting(Known::origin).containsOnly(Origin.CACHED);
        assertThat(vendor.calls).isEmpty();
    }

    @Test
    void whatGoesOnReadingForTooLongIsCancelledUnlessSomebodyWaits() {
        Asker<Integer, Row> asker = ask(RECORD, 1);
        Incoming<Integer, Row> call = vendor.takeOnly();
        call.page();
        time.pass(Duration.ofMinutes(1));
        call.page();
        assertThat(call.cancelled).isFalse();

        asker.leave();
        assertThat(call.cancelled).isTrue();
        assertThat(memory.callsUnderWay()).isZero();
    }

    @Test
    void nobodyFinishesWhatGoesOnForEver() {
        Asker<Integer, Row> asker = ask(RECORD, 1);
        Incoming<Integer, Row> call = vendor.takeOnly();
        call.page();
        asker.leave();
        time.pass(Duration.ofSeconds(29));
        call.page();
        assertThat(call.cancelled).isFalse();

        time.pass(Duration.ofSeconds(1));
        call.page();

        assertThat(call.cancelled).isTrue();
        assertThat(memory.callsUnderWay()).isZero();
    }

    @Test
    void aBatchServesWhatIsKnownJoinsWhatIsUnderWayAndAsksForTheRest() {
        warm(RECORD, 1, new Row("one"));
        Asker<Integer, Row> before = ask(RECORD, 2, 3);
        Incoming<Integer, Row> first = vendor.takeOnly();

        Asker<Integer, Row> batch = ask(RECORD, 1, 2, 3, 4, 5);

        Incoming<Integer, Row> second = vendor.takeOnly();
        assertThat(second.keys).containsExactly(4, 5);
        assertThat(batch.told).extracting(known -> known.reply().key()).containsExactly(1);
        first.found(3, new Row("three"));
        second.reply(Reply.missing(5));
        assertThat(batch.told).extracting(known -> known.reply().key()).containsExactly(1, 3, 5);
        second.found(4, new Row("four"));
        first.found(2, new Row("two"));
        assertThat(batch.told)
                .extracting(Known::origin)
                .containsExactly(Origin.CACHED, Origin.LIVE, Origin.LIVE, Origin.LIVE, Origin.LIVE);
        assertThat(batch.done).isTrue();
        assertThat(before.done).isTrue();
    }

    @Test
    void whatLandsBetweenTheTwoLooksIsNotAskedAgain() {
        warm(RECORD, 1, new Row("one"));
        Asker<Integer, Row> before = ask(RECORD, 2);
        events.clear();
        meanwhile = () -> answer(2, new Row("two"));

        Asker<Integer, Row> batch = ask(RECORD, 1, 2);

        assertThat(before.value().text()).isEqualTo("two");
        assertThat(vendor.calls).isEmpty();
        assertThat(batch.told).extracting(Known::origin).containsExactly(Origin.CACHED, Origin.CACHED);
        assertThat(batch.done).isTrue();
        assertThat(events).containsExactly("HIT record 1", "HIT record 1");
    }

    @Test
    void aBatchIsCancelledWhenNobodyWaitsForAnyOfItsKeys() {
        Asker<Integer, Row> batch = ask(RECORD, 1, 2);
        Asker<Integer, Row> joined = ask(RECORD, 2);
        Incoming<Integer, Row> call = vendor.takeOnly();

        batch.leave();
        assertThat(call.cancelled).isFalse();
        joined.leave();
        assertThat(call.cancelled).isTrue();
    }

    @Test
    void aBatchIsCancelledWhenWhatIsStillOpenIsWaitedForByNobody() {
        Asker<Integer, Row> stays = ask(RECORD, 1, 2);
        Incoming<Integer, Row> call = vendor.takeOnly();
        Asker<Integer, Row> joined = ask(RECORD, 1);
        stays.leave();

        call.found(1, new Row("one"));

        assertThat(joined.value().text()).isEqualTo("one");
        assertThat(call.cancelled).isTrue();
    }

    @Test
    void keysThatTheVendorTakesOneByOneAreCancelledOneByOne() {
        Asker<Integer, Row> both = ask(SINGLE, 1, 2);
        Asker<Integer, Row> second = ask(SINGLE, 2);

        both.leave();

        assertThat(vendor.calls).extracting(call -> call.cancelled).containsExactly(true, false);
        vendor.calls.remove(0);
        answer(2, new Row("two"));
        assertThat(second.value().text()).isEqualTo("two");
    }

    @Test
    void nothingOfTheCallerTravelsWithTheCall() {
        Asker<Integer, Row> asker = new Asker<>(memory.recall(RECORD, Set.of(1), Bound.USUAL)
                .contextWrite(context -> context.put("viewer", "someone")));

        Incoming<Integer, Row> call = vendor.takeOnly();
        assertThat(call.context.hasKey("viewer")).isFalse();
        call.found(1, new Row("found"));
        assertThat(asker.value().text()).isEqualTo("found");
    }

    @Test
    void aFailureThatComesWhenNobodyWaitsAnyMoreIsHeardOfAndIsNoErrorOfTheReactor() {
        List<Throwable> dropped = new ArrayList<>();
        RememberingMemory listening = new RememberingMemory(
                new Answers(List.of(vendor)),
                MemorySettings.PRESETS,
                time.clocks(),
                new Dropped(dropped),
                backend -> true);
        new Asker<>(listening.recall(RECORD, Set.of(1), Bound.USUAL)).leave();
        BackendException late = BackendException.unavailable(ManualVendor.BACKEND, "down");

        Operators.onErrorDropped(late, Context.of(vendor.takeOnly().context)); // as an operator does that is cancelled

        assertThat(dropped).containsExactly(late);
    }

    private record Dropped(List<Throwable> failures) implements MemoryListener {
        @Override
        public void happened(Question<?, ?> question, Event event, int keys) {
            // not what this is about
        }

        @Override
        public void dropped(Question<?, ?> question, Throwable failure) {
            failures.add(failure);
        }
    }

    @Test
    void aReplyThatIsNeverGivenIsABadResponse() {
        Asker<Integer, Row> asker = ask(RECORD, 1);

        vendor.takeOnly().complete();

        assertThat(asker.failure()).hasMessageContaining("no reply");
    }

    @Test
    void aBugWhileRememberingIsAFailureAndNotAnEndlessWait() {
        Asker<Integer, Row> asker = ask(RECORD, 1, 2);
        Incoming<Integer, Row> call = vendor.takeOnly();

        call.found(1, new Row("breaks", (Set<org.buyergraph.id.AccountId>) null));

        assertThat(asker.done).isTrue();
        assertThat(asker.told).hasSize(2).allMatch(known -> known.reply() instanceof Reply.Failed);
    }

    @Test
    void aQuestionThatNobodyAnswersIsNotConfigured() {
        Asker<Integer, Row> asker = ask(one("nobody's", org.buyergraph.spi.Kind.RECORD), 1);

        assertThat(asker.failure()).hasMessageContaining("not configured");
    }

    @Test
    void whoAsksForNothingIsDoneAtOnce() {
        assertThat(memory.recall(RECORD, Set.of(), Bound.USUAL).collectList().block())
                .isEmpty();
        assertThat(vendor.calls).isEmpty();
    }

    @Test
    void anAskerWhoIsToldWhileAskingMayAskOn() {
        Flux<Known<Integer, Row>> chain = memory.recall(RECORD, Set.of(1), Bound.USUAL)
                .concatMap(known -> memory.recall(SINGLE, Set.of(known.reply().key()), Bound.USUAL));
        Asker<Integer, Row> asker = new Asker<>(chain);

        answer(1, new Row("first"));
        answer(1, new Row("second"));

        assertThat(asker.value().text()).isEqualTo("second");
    }

    private List<Asker<Integer, Row>> thousandAskers() {
        return IntStream.range(0, 1000).mapToObj(i -> ask(RECORD, 1)).toList();
    }
}
