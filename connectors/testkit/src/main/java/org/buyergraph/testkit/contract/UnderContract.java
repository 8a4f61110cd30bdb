package org.buyergraph.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Question;
import org.buyergraph.testkit.stub.Call;
import org.buyergraph.testkit.stub.StubServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;

/** What a connector's test supplies, and how the contract asks it. */
abstract class UnderContract {

    /** The stub of the vendor, started once for all tests. */
    protected abstract StubServer stub();

    /** A fresh connector, with the host and the limits of {@code reach}. */
    protected abstract Connector connector(Reach reach);

    /** Keys for every question that the connector answers. */
    protected abstract List<Samples<?, ?>> samples();

    /** How many keys a call to the vendor names. */
    protected abstract int keysIn(Call call);

    /** Turns on what the stub can do that a later version of its vendor might: unknown fields, unknown words. */
    protected abstract void speakOddly(boolean on);

    /** The settings that the secrets are part of. */
    protected abstract Object settings();

    /** What must never be read in a message or a log. */
    protected abstract Set<String> secrets();

    /** Whether a pass that was refused is replaced by another one; false where the pass is a setting. */
    protected boolean renewsPasses() {
        return true;
    }

    /** Lets the stub be as new. A stub whose keys fail only once needs more than this. */
    protected void reset() {
        stub().switches().clear();
        stub().calls().clear();
    }

    @BeforeEach
    void startAfresh() {
        reset();
    }

    @AfterAll
    void closeStub() {
        stub().close();
    }

    /** A connector to the stub. */
    protected final Connector connector() {
        return connector(reach());
    }

    /** What is found, with a connector to the stub. A key that fails fails the test. */
    protected final <K, V> Map<K, V> read(Question<K, V> question, Set<K> keys) {
        return read(connector(), question, keys);
    }

    protected static <K, V> Map<K, V> read(Connector connector, Question<K, V> question, Set<K> keys) {
        return Outcome.of(connector, question, keys).isComplete().found();
    }

    /** How a question fails, for all keys or the whole of it. */
    protected static <K, V> BackendException failureOf(Connector connector, Question<K, V> question, Set<K> keys) {
        return Outcome.of(connector, question, keys).failure();
    }

    /** To the stub. */
    protected final Reach reach() {
        return Reach.to(stub().baseUrl());
    }

    /** Waits for what takes a moment, hundreds of times: without the tenth of a second before the first look. */
    static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2));
    }

    /** Calls to the stub, those for tokens left out. */
    protected final List<Call> dataCalls() {
        return stub().calls().withoutTokens();
    }

    final List<Call> tokenCalls() {
        return stub().calls().matching(Call::token);
    }

    final void forgetCalls() {
        stub().calls().clear();
    }

    final <K, V> Outcome<K, V> ask(Connector connector, Samples<K, V> samples, Set<K> keys) {
        return Outcome.of(connector, samples.question(), keys);
    }

    final void givesNothingAway(BackendException failure) {
        for (Throwable part = failure; part != null; part = part.getCause()) {
            assertThat(String.valueOf(part)).doesNotContain(secrets()).doesNotContain(Reach.WRONG_SECRET);
        }
    }

    /** A promise that is kept for every question. */
    interface Promise {
        void isKeptFor(Samples<?, ?> samples) throws Exception;
    }

    final Stream<DynamicTest> forEachQuestion(Promise promise) {
        return forEachQuestion("", promise);
    }

    final Stream<DynamicTest> forEachQuestion(String when, Promise promise) {
        return samples().stream()
                .map(samples -> dynamicTest((when + " " + samples.question()).strip(), () -> {
                    reset();
                    promise.isKeptFor(samples);
                }));
    }
}
