package org.buyergraph.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.buyergraph.spi.Reply;
import org.junit.jupiter.api.Test;

/** Whether others have read something is not seen by who must not know. */
class UnsharedTest extends MemoryFixture {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Row ROW = new Row("row", ONE);

    @Test
    void whatOthersReadIsAskedAgainJustAsWhatTheyMissed() {
        warm(RECORD, 1, ROW);
        ask(RECORD, 2);
        vendor.takeOnly().reply(Reply.missing(2));

        Asker<Integer, Row> asker = unshared(1, 2);

        ManualVendor.Incoming<Integer, Row> call = vendor.takeOnly();
        assertThat(call.keys).containsExactlyInAnyOrder(1, 2);
        call.found(1, ROW);
        call.reply(Reply.missing(2));
        assertThat(asker.told).extracting(Known::origin).containsExactly(Origin.LIVE, Origin.LIVE);
    }

    @Test
    void theNextTimeWithinTheAgeBothAreRemembered() {
        answerBoth();
        time.pass(MINUTE.minusNanos(1));

        assertThat(unshared(1, 2).told).hasSize(2);
        assertThat(vendor.calls).isEmpty();
    }

    @Test
    void whatWasShownIsNoHintToWhomItIsHiddenFrom() {
        answer(unshared(1, 2));
        memory.deny(RECORD, 2);

        unshared(1, 2).leave();

        assertThat(vendor.takeOnly().keys).containsExactly(1);
    }

    @Test
    void whatOthersReadMeanwhileDoesNotLengthenTheTime() {
        answerBoth();
        time.pass(MINUTE.minusSeconds(1));
        unshared(1, 2);
        memory.deny(RECORD, 1);
        warm(RECORD, 1, ROW);
        time.pass(Duration.ofSeconds(1));

        unshared(1, 2).leave();

        assertThat(vendor.takeOnly().keys).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void afterThatBothAreAskedAlthoughOneIsStillFresh() {
        answerBoth();
        time.pass(MINUTE);

        unshared(1, 2).leave();

        assertThat(vendor.takeOnly().keys).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void whenTheBackendIsDownNothingOldIsServed() {
        warm(RECORD, 1, ROW);

        Asker<Integer, Row> asker = unshared(1, 2);
        fail();

        assertThat(asker.told).hasSize(2).allMatch(known -> known.reply() instanceof Reply.Failed);
    }

    @Test
    void aPurgeOfAnythingForgetsThatItWasAsked() {
        answerBoth();
        memory.forget(OTHER); // an absence is forgotten with any account, the row is not

        unshared(1, 2).leave();

        assertThat(vendor.takeOnly().keys).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void aHitIsOneOfWhatWasDenied() {
        warm(RECORD, 1, ROW);
        assertThat(memory.unshared().peek(RECORD, 1, Bound.strictly(MINUTE))).isNull();

        memory.deny(RECORD, 1);

        assertThat(memory.unshared().peek(RECORD, 1, Bound.strictly(MINUTE))).isNotNull();
    }

    @Test
    void aGlanceAsksNobody() {
        warm(RECORD, 1, ROW);
        time.pass(Duration.ofHours(1));

        assertThat(memory.glance(RECORD, 1)).isEqualTo(ROW);
        assertThat(memory.glance(RECORD, 2)).isNull();
        assertThat(events).isEmpty();
        assertThat(vendor.calls).isEmpty();
    }

    private void answerBoth() {
        answer(unshared(1, 2));
        memory.deny(RECORD, 1);
        memory.deny(RECORD, 2);
    }

    private void answer(Asker<Integer, Row> asker) {
        ManualVendor.Incoming<Integer, Row> call = vendor.takeOnly();
        call.found(1, ROW);
        call.reply(Reply.missing(2));
        assertThat(asker.done).isTrue();
    }

    private Asker<Integer, Row> unshared(Integer... keys) {
        return new Asker<>(memory.unshared().recall(RECORD, Set.of(keys), Bound.strictly(MINUTE)));
    }
}
