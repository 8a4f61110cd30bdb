package org.buyergraph.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.id.AccountId;
import org.buyergraph.memory.ManualVendor.Incoming;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import org.junit.jupiter.api.AfterEach;

/** A memory on virtual time before a backend that answers when told to. */
abstract class MemoryFixture {
    static final Bound LIVE = new Bound(Duration.ZERO, null);

    static final AccountId ONE = new AccountId("8ad09000000000000000acc000000101");
    static final AccountId OTHER = new AccountId("8ad09000000000000000acc000000190");

    /** A record that tells which account it is about. */
    record Row(String text, Set<AccountId> accounts) {
        Row(String text, AccountId... accounts) {
            this(text, Set.of(accounts));
        }
    }

    static final Question<Integer, Row> RECORD = one("record", Kind.RECORD);
    static final Question<Integer, Row> SINGLE = one("single", Kind.RECORD);
    static final Question<Integer, Row> GRANT = one("grant", Kind.GRANT);
    static final Question<AccountId, Listing<Row>> LIST =
            Question.ofAccount("list", ManualVendor.BACKEND, Row.class, Row::accounts);

    final VirtualTime time = new VirtualTime();
    final ManualVendor vendor = new ManualVendor()
            .answering(RECORD, 100)
            .answering(SINGLE, 1)
            .answering(GRANT, 100)
            .answering(LIST, 100);
    final List<String> events = new ArrayList<>();
    boolean mayRefresh = true;

    /** Done when the next event is heard, which is outside of any lock: where another thread could come in between. */
    Runnable meanwhile = () -> {};

    final RememberingMemory memory = new RememberingMemory(
            new Answers(List.of(vendor)),
            MemorySettings.PRESETS,
            time.clocks(),
            (question, event, keys) -> heard(event + " " + question.name() + " " + keys),
            backend -> mayRefresh);

    static Question<Integer, Row> one(String name, Kind kind) {
        return Question.one(name, ManualVendor.BACKEND, kind, Row.class, Row::accounts);
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(memory.callsUnderWay()).as("calls left under way").isZero();
    }

    private void heard(String event) {
        events.add(event);
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
    }

    final <V> Asker<Integer, V> ask(Question<Integer, V> question, int... keys) {
        return ask(question, Bound.USUAL, keys);
    }

    final <V> Asker<Integer, V> ask(Question<Integer, V> question, Bound bound, int... keys) {
        Set<Integer> set = IntStream.of(keys).boxed().collect(Collectors.toCollection(LinkedHashSet::new));
        return new Asker<>(memory.recall(question, set, bound));
    }

    final Asker<AccountId, Listing<Row>> ask(AccountId account) {
        return new Asker<>(memory.recall(LIST, Set.of(account), Bound.USUAL));
    }

    /** Asks for the key, answers the call, and forgets that there was one. */
    void warm(Question<Integer, Row> question, int key, Row row) {
        Asker<Integer, Row> asker = ask(question, LIVE, key);
        answer(key, row);
        assertThat(asker.value()).isEqualTo(row);
        events.clear();
    }

    void answer(int key, Row row) {
        Incoming<Integer, Row> call = vendor.takeOnly();
        call.found(key, row);
        call.complete();
    }

    void fail() {
        vendor.takeOnly().fail();
    }
}
