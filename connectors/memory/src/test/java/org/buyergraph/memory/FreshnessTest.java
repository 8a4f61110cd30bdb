package org.buyergraph.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.buyergraph.memory.ManualVendor.Incoming;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Reply;
import org.junit.jupiter.api.Test;

/** How old an answer may be, and what happens when it cannot be had younger. */
class FreshnessTest extends MemoryFixture {
    private static final Row ROW = new Row("old");
    private static final Freshness USUAL = Freshness.of(RECORD.kind());

    @Test
    void whatIsFreshIsServedAndSaysAsOfWhen() {
        warm(RECORD, 1, ROW);
        time.pass(Duration.ofMinutes(1));

        Known<Integer, Row> known = ask(RECORD, 1).only();

        assertThat(known).isEqualTo(new Known<>(Reply.found(1, ROW), VirtualTime.START, Origin.CACHED, null));
        assertThat(vendor.calls).isEmpty();
        assertThat(events).containsExactly("HIT record 1");
    }

    @Test
    void anAnswerIsAsOldAsItsQuestion() {
        Asker<Integer, Row> asker = ask(RECORD, 1);
        time.pass(Duration.ofSeconds(2));
        answer(1, ROW);

        assertThat(asker.only().asOf()).isEqualTo(VirtualTime.START);
        time.pass(USUAL.fresh().minusSeconds(2));
        ask(RECORD, 1).leave();
        assertThat(vendor.takeOnly().cancelled).isTrue();
    }

    @Test
    void fromFreshOnTheBackendIsAsked() {
        warm(RECORD, 1, ROW);
        time.pass(USUAL.fresh());

        Asker<Integer, Row> asker = ask(RECORD, 1);

        answer(1, new Row("new"));
        assertThat(asker.only().origin()).isEqualTo(Origin.LIVE);
        assertThat(asker.value().text()).isEqualTo("new");
    }

    @Test
    void theAskerMayWantItYoungerButNotOlder() {
        warm(RECORD, 1, ROW);
        time.pass(Duration.ofSeconds(60));

        assertThat(ask(RECORD, new Bound(Duration.ofSeconds(61), null), 1)
                        .only()
                        .origin())
                .isEqualTo(Origin.CACHED);
        Asker<Integer, Row> strict = ask(RECORD, Bound.strictly(Duration.ofSeconds(60)), 1);
        answer(1, new Row("new"));
        assertThat(strict.value().text()).isEqualTo("new");

        time.pass(USUAL.fresh());
        Asker<Integer, Row> lax = ask(RECORD, new Bound(Duration.ofDays(9), null), 1);
        answer(1, new Row("newer"));
        assertThat(lax.value().text()).isEqualTo("newer");
    }

    @Test
    void whoWantsItLiveAsksEvenAtTheSameMomentOrJoinsWhatIsUnderWay() {
        warm(RECORD, 1, ROW);

        Asker<Integer, Row> live = ask(RECORD, LIVE, 1);
        Asker<Integer, Row> too = ask(RECORD, LIVE, 1);

        answer(1, new Row("new"));
        assertThat(live.value().text()).isEqualTo("new");
        assertThat(too.value().text()).isEqualTo("new");
    }

    @Test
    void whenTheBackendCannotAnswerTheOldAnswerIsServedAndSaysWhy() {
        warm(RECORD, 1, ROW);
        time.pass(USUAL.stale().minusNanos(1));

        Asker<Integer, Row> asker = ask(RECORD, 1);
        fail();

        Known<Integer, Row> known = asker.only();
        assertThat(known.origin()).isEqualTo(Origin.STALE);
        assertThat(known.asOf()).isEqualTo(VirtualTime.START);
        assertThat(known.staleWhy()).isNotNull();
        assertThat(known.staleWhy().problem()).isEqualTo(BackendException.Problem.UNAVAILABLE);
        assertThat(asker.value()).isEqualTo(ROW);
        assertThat(events).containsExactly("MISS record 1", "STALE record 1");
    }

    @Test
    void pastStaleItIsTheError() {
        warm(RECORD, 1, ROW);
        time.pass(USUAL.stale());

        Asker<Integer, Row> asker = ask(RECORD, 1);
        fail();

        assertThat(asker.failure()).hasMessageContaining("down");
    }

    @Test
    void theAskerBoundsHowStale() {
        warm(RECORD, 1, ROW);
        time.pass(USUAL.fresh().plusSeconds(10));

        Asker<Integer, Row> content = ask(RECORD, new Bound(null, Duration.ofSeconds(11)), 1);
        Asker<Integer, Row> refuses = ask(RECORD, new Bound(null, Duration.ofSeconds(10)), 1);
        fail();

        assertThat(content.only().origin()).isEqualTo(Origin.STALE);
        assertThat(refuses.failure()).hasMessageContaining("down");
        assertThat(refuses.only().origin()).isEqualTo(Origin.REFUSED);
        assertThat(refuses.only().asOf()).isEqualTo(content.only().asOf());
    }

    @Test
    void nothingIsSaidToBeRefusedWhereThereIsNothing() {
        warm(RECORD, 1, ROW);
        time.pass(USUAL.stale());

        Asker<Integer, Row> asker = ask(RECORD, new Bound(null, Duration.ZERO), 1);
        fail();

        assertThat(asker.only().origin()).isEqualTo(Origin.LIVE);
        assertThat(asker.failure()).hasMessageContaining("down");
    }

    @Test
    void aRightNeverRestsOnAnythingOlderThanItsBound() {
        warm(RECORD, 1, ROW);
        time.pass(Duration.ofSeconds(60));

        Asker<Integer, Row> right = ask(RECORD, Bound.strictly(Duration.ofSeconds(60)), 1);
        fail();

        assertThat(right.failure()).hasMessageContaining("down");
    }

    @Test
    void aFailureIsNotRememberedAndTakesNothingAway() {
        warm(RECORD, 1, ROW);
        time.pass(USUAL.fresh());
        ask(RECORD, 1);
        fail();

        Asker<Integer, Row> again = ask(RECORD, 1);
        answer(1, new Row("back"));

        assertThat(again.only().origin()).isEqualTo(Origin.LIVE);
    }

    @Test
    void aGrantIsAskedEachTimeAndRefusedWhenTheBackendIsDown() {
        warm(GRANT, 1, ROW);

        Asker<Integer, Row> grant = ask(GRANT, 1);
        fail();

        assertThat(grant.failure()).hasMessageContaining("down");
        assertThat(memory.weight(GRANT)).isZero();
    }

    @Test
    void noSuchRecordIsBelievedForAWhile() {
        Asker<Integer, Row> first = ask(RECORD, 1);
        vendor.<Integer, Row>takeOnly().reply(Reply.missing(1));
        assertThat(first.only().reply()).isEqualTo(Reply.missing(1));

        time.pass(USUAL.missing().minusNanos(1));
        assertThat(ask(RECORD, 1).only().origin()).isEqualTo(Origin.CACHED);

        time.pass(Duration.ofNanos(1));
        Asker<Integer, Row> later = ask(RECORD, 1);
        fail();
        assertThat(later.failure()).hasMessageContaining("down");
    }

    @Test
    void whatIsGoneIsNotServedStale() {
        warm(RECORD, 1, ROW);
        ask(RECORD, LIVE, 1);
        vendor.<Integer, Row>takeOnly().reply(Reply.missing(1));
        time.pass(USUAL.missing());

        Asker<Integer, Row> asker = ask(RECORD, 1);
        fail();

        assertThat(asker.failure()).hasMessageContaining("down");
    }

    @Test
    void aHitPastRefreshIsReadAnewBehindItsAskers() {
        warm(RECORD, 1, ROW);
        time.pass(USUAL.refresh());

        assertThat(ask(RECORD, 1).value()).isEqualTo(ROW);
        assertThat(ask(RECORD, 1).value()).isEqualTo(ROW);
        assertThat(events).containsExactly("HIT record 1", "REFRESH record 1", "HIT record 1");
        answer(1, new Row("new"));

        assertThat(ask(RECORD, 1).value().text()).isEqualTo("new");
        assertThat(ask(RECORD, 1).only().asOf()).isEqualTo(VirtualTime.START.plus(USUAL.refresh()));
    }

    @Test
    void aRefreshIsJoinedAndNobodysLeavingCancelsIt() {
        warm(RECORD, 1, ROW);
        time.pass(USUAL.refresh());
        ask(RECORD, 1);

        ask(RECORD, LIVE, 1).leave();

        Incoming<Integer, Row> refresh = vendor.takeOnly();
        assertThat(refresh.cancelled).isFalse();
        refresh.found(1, new Row("new"));
        assertThat(ask(RECORD, 1).value().text()).isEqualTo("new");
    }

    @Test
    void aRefreshThatFailsLeavesTheOldAnswerAndRestsAWhile() {
        warm(RECORD, 1, ROW);
        time.pass(USUAL.refresh());
        ask(RECORD, 1);
        fail();

        assertThat(ask(RECORD, 1).only().origin()).isEqualTo(Origin.CACHED);
        assertThat(vendor.calls).isEmpty();
        time.pass(Duration.ofSeconds(5));
        assertThat(ask(RECORD, 1).value()).isEqualTo(ROW);
        fail();
    }

    @Test
    void aBatchRefreshesInOneCallTogetherWithWhatItMissed() {
        warm(RECORD, 1, ROW);
        warm(RECORD, 2, ROW);
        time.pass(USUAL.refresh());

        Asker<Integer, Row> batch = ask(RECORD, 1, 2, 3);

        Incoming<Integer, Row> call = vendor.takeOnly();
        assertThat(call.keys).containsExactly(3, 1, 2);
        assertThat(batch.told).extracting(Known::origin).containsExactly(Origin.CACHED, Origin.CACHED);
        call.found(3, ROW);
        assertThat(batch.done).isTrue();
        assertThat(call.cancelled).isFalse();
        call.complete();
    }

    @Test
    void whileTheQuotaIsLowNothingIsRefreshed() {
        warm(RECORD, 1, ROW);
        time.pass(USUAL.refresh());
        mayRefresh = false;

        assertThat(ask(RECORD, 1).value()).isEqualTo(ROW);
        assertThat(vendor.calls).isEmpty();

        mayRefresh = true;
        ask(RECORD, 1);
        answer(1, ROW);
    }

    @Test
    void whoMayNotAskIsServedWhatIsRememberedAndToldWhyTheRestIsNot() {
        BackendException why = BackendException.shed(ManualVendor.BACKEND, "kept for others", null);
        warm(RECORD, 1, ROW);
        time.pass(USUAL.fresh());
        warm(RECORD, 2, ROW);

        assertThat(remembered(1, Bound.USUAL, why).staleWhy()).isEqualTo(why);
        assertThat(remembered(2, Bound.USUAL, why).origin()).isEqualTo(Origin.CACHED);
        assertThat(remembered(3, Bound.USUAL, why).reply()).isEqualTo(Reply.failed(3, why));
        assertThat(remembered(1, Bound.strictly(Duration.ofSeconds(60)), why).origin())
                .isEqualTo(Origin.REFUSED);
        assertThat(vendor.calls).isEmpty();
    }

    private Known<Integer, Row> remembered(int key, Bound bound, BackendException why) {
        return new Asker<>(memory.remembered(RECORD, Set.of(key), bound, why)).only();
    }
}
