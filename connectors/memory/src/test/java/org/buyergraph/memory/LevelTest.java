package org.buyergraph.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Lookup;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** A second memory between this one and the backend, such as one that several instances share. */
class LevelTest {
    private static final Backend BACKEND = new Backend("billing");
    private static final BackendException DOWN = BackendException.unavailable(BACKEND, "down");
    private static final Question<Integer, String> NAME = question("name");
    private static final Question<Integer, String> SEEDED = question("seeded");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final VirtualTime time = new VirtualTime();
    private final Level level = new Level();
    private final RememberingMemory memory = new RememberingMemory(
            new Answers(List.of(new Billing(level))),
            MemorySettings.PRESETS,
            time.clocks(),
            MemoryListener.NONE,
            backend -> true);

    @Test
    void whatTheLevelRemembersSaysAsOfWhenAndIsNotLive() {
        Instant then = VirtualTime.START.minus(MINUTE);
        level.keep(Reply.found(1, "one").asOf(then));

        Known<Integer, String> known = recall(Bound.USUAL);

        assertThat(known.asOf()).isEqualTo(then);
        assertThat(known.origin()).isEqualTo(Origin.CACHED);
    }

    @Test
    void itsAgeGoesOnFromThere() {
        level.keep(Reply.found(1, "one", List.of(new Seed<>(SEEDED, 1, "came along")))
                .asOf(VirtualTime.START.minus(MINUTE.multipliedBy(2))));
        recall(Bound.USUAL);
        time.pass(MINUTE);

        assertThat(new Asker<>(memory.recall(NAME, Set.of(1), new Bound(MINUTE.multipliedBy(4), null))).value())
                .isEqualTo("one");
        assertThat(level.asked).hasSize(1);
        assertThat(new Asker<>(memory.recall(SEEDED, Set.of(1), Bound.strictly(MINUTE.multipliedBy(3)))).told)
                .isEmpty();
        assertThat(new Asker<>(memory.recall(SEEDED, Set.of(1), new Bound(MINUTE.multipliedBy(4), null))).value())
                .isEqualTo("came along");
    }

    @Test
    void itIsToldHowOldAReplyMayBe() {
        recall(Bound.USUAL);
        recall(Bound.strictly(MINUTE));
        recall(Bound.strictly(Duration.ZERO));

        assertThat(level.asked).containsExactly(Level.OLDEST, MINUTE, Duration.ZERO);
    }

    @Test
    void whatIsOlderThanAskedIsNoAnswer() {
        level.keep(Reply.found(1, "one").asOf(VirtualTime.START.minus(MINUTE)));

        assertThat(recall(Bound.strictly(MINUTE)).reply()).isInstanceOf(Reply.Found.class);
        Reply<Integer, String> reply =
                recall(Bound.strictly(Duration.ofSeconds(59))).reply();

        assertThat(((Reply.Failed<Integer, String>) reply).why().problem())
                .isEqualTo(BackendException.Problem.BAD_RESPONSE);
    }

    @Test
    void anAbsenceIsAsOldAsItSays() {
        level.keep(Reply.<Integer, String>missing(1).asOf(VirtualTime.START.minus(Duration.ofSeconds(50))));
        recall(Bound.USUAL);
        time.pass(Duration.ofSeconds(9));
        recall(Bound.USUAL);
        assertThat(level.asked).hasSize(1);
        time.pass(Duration.ofSeconds(1));
        recall(Bound.USUAL);
        assertThat(level.asked).hasSize(2);
    }

    @Test
    void whoWantsItYoungerDoesNotWaitForWhatMayBeOld() {
        level.answers = keys -> Flux.never();
        Asker<Integer, String> content = new Asker<>(memory.recall(NAME, Set.of(1), Bound.USUAL));
        Asker<Integer, String> strict = new Asker<>(memory.recall(NAME, Set.of(1), Bound.strictly(MINUTE)));
        Asker<Integer, String> joined = new Asker<>(memory.recall(NAME, Set.of(1), Bound.USUAL));

        assertThat(level.asked).containsExactly(Level.OLDEST, MINUTE);
        List.of(content, strict, joined).forEach(Asker::leave);
        assertThat(memory.callsUnderWay()).isZero();
    }

    private Known<Integer, String> recall(Bound bound) {
        return new Asker<>(memory.recall(NAME, Set.of(1), bound)).only();
    }

    private static Question<Integer, String> question(String name) {
        return Question.one(name, BACKEND, Kind.RECORD, String.class, value -> Set.of());
    }

    private record Billing(Level level) implements Connector {
        @Override
        public Backend backend() {
            return BACKEND;
        }

        @Override
        public List<Answer<?, ?>> answers() {
            return List.of(new Answer<>(NAME, 10, 1, level), new Answer<>(SEEDED, 10, 1, keys -> Flux.never()));
        }
    }

    private static final class Level implements Lookup<Integer, String> {
        private static final Duration OLDEST = Duration.ofMinutes(4);

        private final List<Duration> asked = new ArrayList<>();
        private final Map<Integer, Reply<Integer, String>> kept = new HashMap<>();
        private Lookup<Integer, String> answers =
                keys -> Flux.fromIterable(keys).map(key -> kept.getOrDefault(key, Reply.failed(key, DOWN)));

        private void keep(Reply<Integer, String> reply) {
            kept.put(reply.key(), reply);
        }

        @Override
        public Flux<Reply<Integer, String>> find(Set<Integer> keys) {
            return find(keys, Duration.ZERO);
        }

        @Override
        public Flux<Reply<Integer, String>> find(Set<Integer> keys, Duration maxAge) {
            asked.add(maxAge);
            return answers.find(keys);
        }

        @Override
        public Duration oldest() {
            return OLDEST;
        }
    }
}
