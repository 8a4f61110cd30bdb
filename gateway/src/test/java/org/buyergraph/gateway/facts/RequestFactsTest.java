package org.buyergraph.gateway.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.buyergraph.memory.Bound;
import org.buyergraph.memory.Known;
import org.buyergraph.memory.Memory;
import org.buyergraph.memory.Remembered;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** One request's asking, on the real engine, with a memory that writes down what it was asked. */
class RequestFactsTest {
    private static final Backend ONE = new Backend("one");
    private static final Backend OTHER = new Backend("other");

    private static final Question<Integer, String> NAME = question("name", ONE);
    private static final Question<String, String> TITLE = question("title", ONE);
    private static final Question<String, String> MOTTO = question("motto", ONE);
    private static final Question<Integer, String> SLOW = question("slow", OTHER);
    private static final Question<Integer, String> LATE = question("late", ONE);

    /** Longer than any test: who gives up does so because it was told to. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final RecordingMemory memory = new RecordingMemory();

    @Test
    void aChainOfThreeAsksInOneResolverMakesThreeBatchesOfAllSiblings() {
        ExecutionResult result = execute("{ items { chain } }", 40);

        assertThat(result.getErrors()).isEmpty();
        assertThat(values(result, "chain")).hasSize(40).contains("motto of title of name of 39");
        assertThat(asked).containsExactly("name x40", "title x40", "motto x40");
    }

    @Test
    void theChainMakesThreeBatchesAlsoWhenRepliesComeFromAnotherThread() {
        memory.delay = Duration.ofMillis(5);

        ExecutionResult result = execute("{ items { chain } }", 40);

        assertThat(result.getErrors()).isEmpty();
        assertThat(asked).containsExactly("name x40", "title x40", "motto x40");
    }

    @Test
    void aFailedKeyCostsItsOwnFieldAndNoOther() {
        memory.broken = Set.of(3);

        ExecutionResult result = execute("{ items { name } }", 5);

        assertThat(values(result, "name")).containsExactly("name of 0", "name of 1", "name of 2", null, "name of 4");
        assertThat(result.getErrors()).singleElement().satisfies(error -> assertThat(error.getPath())
                .isEqualTo(List.of("items", 3, "name")));
    }

    @Test
    void aKeyWantedOnThreePathsIsReadOnce() {
        execute("{ first: named(key: 7) second: named(key: 7) items { name } }", 8);

        assertThat(asked).containsExactly("name x8");
    }

    @Test
    void aKeyWantedAgainLaterIsNotReadAgain() {
        execute("{ items { chain name } }", 2);

        assertThat(asked).containsExactly("name x2", "title x2", "motto x2");
    }

    @Test
    void whatCameAlongWithAReplyIsNotAskedFor() {
        memory.seeds = key -> List.of(new Seed<>(TITLE, "name of " + key, "seeded title"));

        ExecutionResult result = execute("{ items { chain } }", 3);

        assertThat(asked).containsExactly("name x3", "motto x1");
        assertThat(values(result, "chain")).containsOnly("motto of seeded title");
    }

    @Test
    void aSlowBackendHoldsUpNothingButItsOwnFollowers() throws Exception {
        Sinks.Empty<Void> release = Sinks.empty();
        memory.slow = release.asMono();
        CompletableFuture<ExecutionResult> result =
                executeAsync("{ items { slow chain } }", 2, new RequestFacts(memory, Bound.USUAL, PATIENCE));

        assertThat(asked).containsExactlyInAnyOrder("slow x2", "name x2", "title x2", "motto x2");
        assertThat(result).isNotDone();

        release.tryEmitEmpty();
        assertThat(result.get(5, TimeUnit.SECONDS).getErrors()).isEmpty();
    }

    @Test
    void whatOneBackendWasAskedTogetherIsHandedOutTogetherSoThatFollowersShareACall() {
        memory.late = Mono.delay(Duration.ofMillis(50)).then();

        ExecutionResult result = execute("{ items { title viaLate } }", 3);

        assertThat(result.getErrors()).isEmpty();
        assertThat(asked).containsExactlyInAnyOrder("name x3", "late x3", "title x6");
    }

    @Test
    void aReplyWaitsForItsSiblingsNoLongerThanItsPatience() throws Exception {
        memory.late = Mono.never();
        RequestFacts facts = new RequestFacts(memory, Bound.USUAL, Duration.ofMillis(20));

        CompletableFuture<ExecutionResult> result = executeAsync("{ items { title viaLate } }", 3, facts);

        await().until(() -> asked.contains("title x3"));
        facts.end();
        ExecutionResult answer = result.get(5, TimeUnit.SECONDS);
        assertThat(values(answer, "title")).contains("title of name of 1");
        assertThat(values(answer, "viaLate")).containsOnlyNulls();
    }

    @Test
    void atTheEndOfTheRequestWhatIsThereIsAnsweredAndWhatIsMissingSaysSo() throws Exception {
        memory.slow = Mono.never();
        RequestFacts facts = new RequestFacts(memory, Bound.USUAL, PATIENCE);
        CompletableFuture<ExecutionResult> result = executeAsync("{ items { slow name } }", 2, facts);

        facts.end();

        ExecutionResult answer = result.get(5, TimeUnit.SECONDS);
        assertThat(values(answer, "name")).containsExactly("name of 0", "name of 1");
        assertThat(values(answer, "slow")).containsOnlyNulls();
        assertThat(answer.getErrors()).hasSize(2);
        assertThat(memory.cancelled).isEqualTo(1);
    }

    @Test
    void atTheEndOfTheRequestWhatIsRememberedIsToldAndWhatFollowsFromItTooWithoutACall() throws Exception {
        memory.late = Mono.never();
        memory.remembered = Set.of(LATE, TITLE);
        RequestFacts facts = new RequestFacts(memory, Bound.USUAL, PATIENCE);
        CompletableFuture<ExecutionResult> result = executeAsync("{ items { viaLate } }", 2, facts);

        facts.end();

        ExecutionResult answer = result.get(5, TimeUnit.SECONDS);
        assertThat(values(answer, "viaLate")).containsExactly("title of late of 0", "title of late of 1");
        assertThat(asked).containsExactly("late x2");
    }

    @Test
    void assemblingAnAskMakesNoCall() {
        RequestFacts facts = new RequestFacts(memory, Bound.USUAL, PATIENCE);

        Mono<String> assembled = facts.settled(() -> ask(facts, NAME, 1));
        assertThat(asked).isEmpty();

        assertThat(assembled.block()).isEqualTo("name of 1");
        assertThat(asked).containsExactly("name x1");
    }

    private ExecutionResult execute(String document, int items) {
        return executeAsync(document, items, new RequestFacts(memory, Bound.USUAL, PATIENCE))
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }

    private CompletableFuture<ExecutionResult> executeAsync(String document, int items, RequestFacts facts) {
        String schema = """
                type Query { items: [Item!]! named(key: Int!): String }
                type Item { name: String title: String viaLate: String chain: String slow: String }
                """;
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher(
                                "items",
                                environment -> IntStream.range(0, items).boxed().toList())
                        .dataFetcher("named", environment -> facts.settled(
                                        () -> ask(facts, NAME, environment.<Integer>getArgument("key")))
                                .toFuture()))
                .type("Item", type -> type.dataFetcher("name", asking(facts, key -> ask(facts, NAME, key)))
                        .dataFetcher("slow", asking(facts, key -> ask(facts, SLOW, key)))
                        .dataFetcher("title", asking(facts, key -> ask(facts, NAME, key)
                                .flatMap(name -> ask(facts, TITLE, name))))
                        .dataFetcher("viaLate", asking(facts, key -> ask(facts, LATE, key)
                                .flatMap(late -> ask(facts, TITLE, late))))
                        .dataFetcher("chain", asking(facts, key -> ask(facts, NAME, key)
                                .flatMap(name -> ask(facts, TITLE, name))
                                .flatMap(title -> ask(facts, MOTTO, title)))))
                .build();
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(schema), wiring))
                .queryExecutionStrategy(new TurnTakingExecutionStrategy(new SimpleDataFetcherExceptionHandler()))
                .build()
                .executeAsync(ExecutionInput.newExecutionInput(document));
    }

    private static DataFetcher<CompletableFuture<String>> asking(
            RequestFacts facts, Function<Integer, Fact<String>> ask) {
        return environment ->
                facts.settled(() -> ask.apply(environment.getSource())).toFuture();
    }

    private static List<Object> values(ExecutionResult result, String field) {
        Map<String, List<Map<String, Object>>> data = result.getData();
        return data.get("items").stream().map(item -> item.get(field)).toList();
    }

    private static <K, V> Fact<V> ask(RequestFacts facts, Question<K, V> question, K key) {
        return facts.known(question, key).flatMap(RequestFacts::value);
    }

    private static <K> Question<K, String> question(String name, Backend backend) {
        return Question.one(name, backend, Kind.RECORD, String.class, value -> Set.of());
    }

    private final class RecordingMemory implements Memory {
        private Duration delay = Duration.ZERO;
        private Set<Object> broken = Set.of();
        private Mono<Void> slow = Mono.empty();
        private Mono<Void> late = Mono.empty();
        private Set<Question<?, ?>> remembered = Set.of();
        private Function<Object, List<Seed<?, ?>>> seeds = key -> List.of();
        private int cancelled;

        @Override
        public <K, V> @Nullable Remembered<K, V> peek(Question<K, V> question, K key, Bound bound) {
            return null;
        }

        @Override
        public <K, V> void refreshDue(Question<K, V> question, Collection<K> keys) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Memory unshared() {
            return this;
        }

        @Override
        public void deny(Question<?, ?> question, Object key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <K, V> @Nullable V glance(Question<K, V> question, K key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long now() {
            return 0;
        }

        @Override
        public <K, V> Flux<Known<K, V>> recall(Question<K, V> question, Set<K> keys, Bound bound) {
            asked.add(question.name() + " x" + keys.size());
            Flux<Known<K, V>> replies =
                    Flux.fromIterable(keys).map(key -> Known.live(reply(question, key), Instant.EPOCH));
            if (question == (Object) LATE) {
                return late.thenMany(replies);
            }
            if (question.backend().equals(OTHER)) {
                return slow.thenMany(replies).doOnCancel(() -> cancelled++);
            }
            return delay.isZero() ? replies : replies.delaySubscription(delay, Schedulers.parallel());
        }

        @Override
        public <K, V> Flux<Known<K, V>> remembered(
                Question<K, V> question, Set<K> keys, Bound bound, BackendException why) {
            Instant asOf = Instant.EPOCH;
            return Flux.fromIterable(keys)
                    .map(key -> Known.live(
                            remembered.contains(question) ? reply(question, key) : Reply.failed(key, why), asOf));
        }

        @SuppressWarnings("unchecked") // every question here is answered with a text
        private <K, V> Reply<K, V> reply(Question<K, V> question, K key) {
            return broken.contains(key)
                    ? Reply.failed(key, BackendException.unavailable(ONE, "broken on purpose"))
                    : Reply.found(
                            key,
                            (V) (question.name() + " of " + key),
                            question == (Object) NAME ? seeds.apply(key) : List.of());
        }
    }
}
