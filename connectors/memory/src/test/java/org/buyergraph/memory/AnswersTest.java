package org.buyergraph.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Lookup;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.junit.jupiter.api.Test;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;

class AnswersTest {
    private static final Backend BACKEND = new Backend("billing");
    private static final Question<Integer, String> QUESTION = question("name");

    private final List<Set<Integer>> lookups = new ArrayList<>();

    @Test
    void keysAreCutToWhatTheVendorTakesAndEachGetsOneReply() {
        Answers answers = answering(99, keys -> Flux.fromIterable(keys).map(key -> Reply.found(key, "n" + key)));

        List<Reply<Integer, String>> replies = ask(answers, 250);

        assertThat(lookups).extracting(Set::size).containsExactlyInAnyOrder(99, 99, 52);
        assertThat(replies).extracting(Reply::key).doesNotHaveDuplicates().hasSize(250);
        assertThat(replies).allMatch(Reply.Found.class::isInstance);
    }

    @Test
    void aLookupThatBreaksFailsWhatItHadNotYetAnswered() {
        Answers answers = answering(10, keys -> Flux.<Reply<Integer, String>>just(Reply.found(0, "n0"))
                .concatWith(Flux.error(BackendException.timeout(BACKEND, "slow"))));

        List<Reply<Integer, String>> replies = ask(answers, 3);

        assertThat(replies).hasSize(3);
        assertThat(replies.get(0)).isEqualTo(Reply.found(0, "n0"));
        assertThat(replies.subList(1, 3))
                .allSatisfy(reply -> assertThat(problem(reply)).isEqualTo(BackendException.Problem.TIMEOUT));
    }

    @Test
    void aBugInALookupIsABadResponseNotACrash() {
        Answers answers = answering(10, keys -> Flux.error(new IllegalStateException("bug")));

        assertThat(ask(answers, 2)).hasSize(2).allSatisfy(reply -> assertThat(problem(reply))
                .isEqualTo(BackendException.Problem.BAD_RESPONSE));
    }

    @Test
    void severalCallsThatFailAtOnceAreWhatTheFirstOfThemTells() {
        Answers answers = answering(
                10,
                keys -> Flux.error(Exceptions.multiple(
                        BackendException.timeout(BACKEND, "slow"), BackendException.unavailable(BACKEND, "down"))));

        assertThat(ask(answers, 2)).hasSize(2).allSatisfy(reply -> assertThat(problem(reply))
                .isEqualTo(BackendException.Problem.TIMEOUT));
    }

    @Test
    void aForgottenKeyIsABadResponseAndAStrangeOrRepeatedReplyIsDropped() {
        Answers answers = answering(
                10, keys -> Flux.just(Reply.found(0, "n0"), Reply.found(0, "again"), Reply.found(77, "nobody asked")));

        List<Reply<Integer, String>> replies = ask(answers, 2);

        assertThat(replies).hasSize(2);
        assertThat(replies.get(0)).isEqualTo(Reply.found(0, "n0"));
        assertThat(problem(replies.get(1))).isEqualTo(BackendException.Problem.BAD_RESPONSE);
    }

    @Test
    void aQuestionThatNobodyAnswersSaysWhichBackendIsNotConfigured() {
        Answers answers = new Answers(List.of());

        assertThat(ask(answers, 1)).singleElement().satisfies(reply -> {
            BackendException why = ((Reply.Failed<Integer, String>) reply).why();
            assertThat(why.backend()).isEqualTo(BACKEND);
            assertThat(why.problem()).isEqualTo(BackendException.Problem.UNAVAILABLE);
            assertThat(why).hasMessageContaining("not configured");
        });
    }

    @Test
    void aNameUsedTwiceStopsTheStart() {
        Question<Integer, String> namesake = question("name");

        assertThatThrownBy(() -> new Answers(List.of(connector(QUESTION), connector(namesake))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("\"name\"")
                .hasMessageContaining("rename");
    }

    @Test
    void aQuestionAnsweredTwiceStopsTheStart() {
        assertThatThrownBy(() -> new Answers(List.of(connector(QUESTION), connector(QUESTION))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("answered twice");
    }

    @Test
    void eachTenantIsAskedForItsOwnKeysAndTheOneThatNamesNoneForTheRest() {
        Answers answers = new Answers(List.of(
                connector(tenant("home")),
                connector(tenant("west").only(key -> key % 2 == 1)),
                connector(tenant("north").only(key -> key == 4))));

        assertThat(ask(answers, 6))
                .extracting(reply -> ((Reply.Found<Integer, String>) reply).value())
                .containsExactlyInAnyOrder("home 0", "home 2", "north 4", "west 1", "west 3", "west 5");
        assertThat(lookups).containsExactlyInAnyOrder(Set.of(0, 2), Set.of(4), Set.of(1, 3), Set.of(5));
        assertThat(answers.batches(QUESTION, Set.of(0, 2, 4))).containsExactlyInAnyOrder(Set.of(0, 2), Set.of(4));
    }

    @Test
    void aKeyThatNoTenantNamesIsNotConfigured() {
        Answers answers = new Answers(List.of(connector(tenant("west").only(key -> key == 1))));

        assertThat(ask(answers, 2))
                .hasSize(2)
                .contains(Reply.found(1, "west 1"))
                .anySatisfy(reply -> assertThat(((Reply.Failed<Integer, String>) reply).why())
                        .hasMessageContaining("not configured"));
    }

    private Answer<Integer, String> tenant(String name) {
        return new Answer<>(QUESTION, 2, 1, keys -> {
            lookups.add(keys);
            return Flux.fromIterable(keys).map(key -> Reply.found(key, name + " " + key));
        });
    }

    private static BackendException.Problem problem(Reply<Integer, String> reply) {
        return ((Reply.Failed<Integer, String>) reply).why().problem();
    }

    private static List<Reply<Integer, String>> ask(Answers answers, int keys) {
        Set<Integer> asked = IntStream.range(0, keys).boxed().collect(Collectors.toCollection(LinkedHashSet::new));
        return answers.find(QUESTION, asked).collectList().block();
    }

    private Answers answering(int batch, Lookup<Integer, String> lookup) {
        Lookup<Integer, String> recorded = keys -> {
            lookups.add(keys);
            return lookup.find(keys);
        };
        return new Answers(List.of(connector(new Answer<>(QUESTION, batch, 1, recorded))));
    }

    private static Connector connector(Question<Integer, String> question) {
        return connector(new Answer<>(question, 1, 1, keys -> Flux.empty()));
    }

    private static Connector connector(Answer<?, ?> answer) {
        return new Connector() {
            @Override
            public Backend backend() {
                return BACKEND;
            }

            @Override
            public List<Answer<?, ?>> answers() {
                return List.of(answer);
            }
        };
    }

    private static Question<Integer, String> question(String name) {
        return Question.one(name, BACKEND, Kind.RECORD, String.class, value -> Set.of());
    }
}
