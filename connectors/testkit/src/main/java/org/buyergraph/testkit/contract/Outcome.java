package org.buyergraph.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.BackendException.Problem;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** What came of asking: replies, and the error that ended them if one did. */
record Outcome<K, V>(
        Set<K> asked, List<Reply<K, V>> replies, @Nullable Throwable error) {
    /** A connector that neither answers nor fails in this time hangs. */
    private static final Duration HANGS = Duration.ofMinutes(1);

    static <K, V> Outcome<K, V> of(Connector connector, Question<K, V> question, Set<K> asked) {
        return of(asked, Samples.answer(connector, question).lookup().find(asked));
    }

    static <K, V> Outcome<K, V> of(Set<K> asked, Flux<Reply<K, V>> asking) {
        List<Reply<K, V>> replies = new CopyOnWriteArrayList<>();
        Throwable error = asking.doOnNext(replies::add)
                .then()
                .materialize()
                .blockOptional(HANGS)
                .orElseThrow()
                .getThrowable();
        return new Outcome<>(asked, replies, error);
    }

    /** Exactly one reply for each key, and no error. */
    Outcome<K, V> isComplete() {
        assertThat(error).as("error").isNull();
        assertThat(replies)
                .as("one reply for each key")
                .extracting(Reply::key)
                .containsExactlyInAnyOrderElementsOf(asked);
        return this;
    }

    boolean ofLists() {
        return replies.stream().anyMatch(reply -> rowsOf(reply) >= 0);
    }

    void isFailedFor(Set<K> keys, Problem problem) {
        assertThat(replies)
                .filteredOn(reply -> keys.contains(reply.key()))
                .hasSize(keys.size())
                .allSatisfy(reply -> {
                    assertThat(reply).isInstanceOf(Reply.Failed.class);
                    assertThat(((Reply.Failed<K, V>) reply).why().problem()).isEqualTo(problem);
                });
    }

    void isFoundFor(Set<K> keys) {
        assertThat(replies)
                .filteredOn(reply -> keys.contains(reply.key()))
                .hasSize(keys.size())
                .allSatisfy(reply -> {
                    assertThat(reply).isInstanceOf(Reply.Found.class);
                    assertThat(rowsOf(reply)).as("rows of a known list").isNotEqualTo(0);
                });
    }

    /** A record is missing; a list is empty. */
    void isNothingFor(Set<K> keys) {
        assertThat(replies)
                .filteredOn(reply -> keys.contains(reply.key()))
                .hasSize(keys.size())
                .allSatisfy(reply -> {
                    boolean isMissing = reply instanceof Reply.Missing;
                    assertThat(isMissing || rowsOf(reply) == 0)
                            .as("missing or empty: %s", reply)
                            .isTrue();
                });
    }

    /** Every key failed of the same problem, each by itself or all by the error. */
    BackendException failed(Backend backend, BackendException.Problem problem) {
        BackendException why = failure();
        assertThat(why.backend()).isEqualTo(backend);
        assertThat(why.problem()).as("problem of: %s", why.getMessage()).isEqualTo(problem);
        return why;
    }

    BackendException failure() {
        if (error != null) {
            assertThat(error).isInstanceOf(BackendException.class);
            assertThat(replies).as("replies before the error").isEmpty();
            return (BackendException) error;
        }
        isComplete();
        assertThat(replies).isNotEmpty().allSatisfy(reply -> assertThat(reply).isInstanceOf(Reply.Failed.class));
        return ((Reply.Failed<K, V>) replies.get(0)).why();
    }

    /** The values of the keys that have one; no key failed. */
    Map<K, V> found() {
        Map<K, V> found = new LinkedHashMap<>();
        for (Reply<K, V> reply : replies) {
            if (reply instanceof Reply.Failed<K, V> failed) {
                throw new AssertionError(failed.key() + " failed", failed.why());
            }
            if (reply instanceof Reply.Found<K, V> one) {
                found.put(one.key(), one.value());
            }
        }
        return found;
    }

    /** Of a list; -1 where the reply holds none. */
    private static int rowsOf(Reply<?, ?> reply) {
        boolean isList = reply instanceof Reply.Found<?, ?> found && found.value() instanceof Listing<?>;
        return isList
                ? ((Listing<?>) ((Reply.Found<?, ?>) reply).value()).rows().size()
                : -1;
    }
}
