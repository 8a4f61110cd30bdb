package org.buyergraph.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.buyergraph.id.AccountId;
import org.buyergraph.memory.ManualVendor.Incoming;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A purge beats what is remembered and what is under way, and touches nothing else. */
class ForgettingTest extends MemoryFixture {
    private static final Row ROW = new Row("old", ONE);

    private record Way(String name, Consumer<Forgetting> forget) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Way> ways() {
        return Stream.of(
                new Way("backend", memory -> memory.forget(ManualVendor.BACKEND)),
                new Way("question", memory -> memory.forget(RECORD)),
                new Way("key", memory -> memory.forget(RECORD, 1)),
                new Way("account", memory -> memory.forget(ONE)));
    }

    static Stream<Way> otherWays() {
        return Stream.of(
                new Way("backend", memory -> memory.forget(new Backend("other"))),
                new Way("question", memory -> memory.forget(SINGLE)),
                new Way("key", memory -> memory.forget(RECORD, 2)),
                new Way("account", memory -> memory.forget(OTHER)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatIsForgottenIsAskedAnew(Way way) {
        warm(RECORD, 1, ROW);

        way.forget().accept(memory);

        Asker<Integer, Row> asker = ask(RECORD, 1);
        fail();
        assertThat(asker.failure()).hasMessageContaining("down");
        assertThat(memory.weight(RECORD)).isZero();
    }

    @ParameterizedTest
    @MethodSource("otherWays")
    void whatIsNotConcernedStays(Way way) {
        warm(RECORD, 1, ROW);

        way.forget().accept(memory);

        assertThat(ask(RECORD, 1).value()).isEqualTo(ROW);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatWasUnderWayGoesToThoseWhoWaitedAndToNobodyElse(Way way) {
        Asker<Integer, Row> before = ask(RECORD, 1);
        Incoming<Integer, Row> old = vendor.takeOnly();

        way.forget().accept(memory);
        Asker<Integer, Row> after = ask(RECORD, LIVE, 1);
        Incoming<Integer, Row> anew = vendor.takeOnly();
        old.found(1, ROW);
        assertThat(before.value()).isEqualTo(ROW);
        assertThat(after.told).isEmpty();
        anew.found(1, new Row("new", ONE));

        assertThat(after.value().text()).isEqualTo("new");
        assertThat(ask(RECORD, 1).value().text()).isEqualTo("new");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aRefreshBegunBeforeIsNotRemembered(Way way) {
        warm(RECORD, 1, ROW);
        time.pass(Freshness.of(RECORD.kind()).refresh());
        ask(RECORD, 1);
        Incoming<Integer, Row> refresh = vendor.takeOnly();

        way.forget().accept(memory);
        refresh.found(1, ROW);

        ask(RECORD, 1).leave();
        assertThat(vendor.takeOnly().cancelled).isTrue();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatCameAlongWithACallBegunBeforeIsNotRemembered(Way way) {
        ask(ONE);
        Incoming<AccountId, Listing<Row>> list = vendor.takeOnly();

        way.forget().accept(memory);
        list.reply(Reply.found(ONE, Listing.empty(), List.of(new Seed<>(RECORD, 1, ROW))));

        ask(RECORD, 1).leave();
        assertThat(vendor.takeOnly().cancelled).isTrue();
    }

    @Test
    void anAccountTakesItsListsEvenEmptyOnesAndWhatIsSaidToBeMissing() {
        ask(ONE);
        Incoming<AccountId, Listing<Row>> list = vendor.takeOnly();
        list.found(ONE, Listing.empty());
        ask(RECORD, 7);
        vendor.<Integer, Row>takeOnly().reply(Reply.missing(7));

        assertThat(memory.forget(ONE)).isEqualTo(2);
        assertThat(memory.forget(ONE)).isZero();
    }

    @Test
    void anAccountIsFoundInEveryQuestionItIsToldIn() {
        warm(RECORD, 1, new Row("both", ONE, OTHER));
        warm(RECORD, 2, new Row("other", OTHER));
        warm(SINGLE, 1, ROW);

        assertThat(memory.forget(ONE)).isEqualTo(2);
        assertThat(ask(RECORD, 2).value().text()).isEqualTo("other");
    }

    @Test
    void anAnswerThatChangedItsAccountIsNoLongerForgottenWithTheOldOne() {
        warm(RECORD, 1, ROW);
        warm(RECORD, 1, new Row("moved", OTHER));

        assertThat(memory.forget(ONE)).isZero();
        assertThat(memory.forget(OTHER)).isEqualTo(1);
    }

    @Test
    void recordsThatCameAlongAreKnownAsOldAsTheAnswer() {
        Asker<AccountId, Listing<Row>> asker = ask(ONE);
        Incoming<AccountId, Listing<Row>> list = vendor.takeOnly();
        time.pass(Duration.ofSeconds(1));
        list.reply(Reply.found(
                ONE, Listing.whole(List.of(ROW)), List.of(new Seed<>(RECORD, 1, ROW), new Seed<>(GRANT, 1, ROW))));

        assertThat(asker.done).isTrue();
        assertThat(ask(RECORD, 1).only())
                .isEqualTo(new Known<>(Reply.found(1, ROW), VirtualTime.START, Origin.CACHED, null));
        ask(GRANT, 1).leave();
        assertThat(vendor.takeOnly().keys).isEqualTo(Set.of(1));
    }

    @Test
    void whatCameAlongDoesNotReplaceWhatIsYounger() {
        ask(ONE);
        Incoming<AccountId, Listing<Row>> list = vendor.takeOnly();
        time.pass(Duration.ofSeconds(1));
        warm(RECORD, 1, new Row("younger", ONE));

        list.reply(Reply.found(ONE, Listing.whole(List.of(ROW)), List.of(new Seed<>(RECORD, 1, ROW))));

        assertThat(ask(RECORD, 1).value().text()).isEqualTo("younger");
    }
}
