package org.buyergraph.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Question;
import org.buyergraph.testkit.stub.Call;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * What every connector promises about each question that it answers. A connector's test inherits it and supplies the
 * connector, the stub of its vendor, and sample keys. What a connector promises when its vendor fails is in
 * {@link FailingVendorContract}, which the same test inherits through this class.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConnectorContract extends FailingVendorContract {

    @Test
    void everyQuestionHasOneAnswerOfThisBackend() {
        Connector connector = connector();

        assertThat(connector.answers())
                .extracting(Answer::question)
                .doesNotHaveDuplicates()
                .allSatisfy(question -> assertThat(question.backend()).isEqualTo(connector.backend()));
        assertThat(connector.answers())
                .extracting(answer -> answer.question().name())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyAnswerIsHeldToTheContract() {
        List<Question<?, ?>> sampled =
                samples().stream().<Question<?, ?>>map(Samples::question).toList();

        assertThat(connector().answers()).extracting(Answer::question).allSatisfy(question -> assertThat(sampled)
                .as(
                        "%s is answered without being tested: add Samples.of(...) for it to samples() in %s",
                        question, getClass().getSimpleName())
                .contains(question));
        assertThat(sampled)
                .as("questions that have samples, each once, and are answered")
                .doesNotHaveDuplicates()
                .hasSameSizeAs(connector().answers());
    }

    @Test
    void settingsKeepSecretsToThemselves() {
        assertThat(settings().toString()).doesNotContain(secrets());
    }

    @TestFactory
    Stream<DynamicTest> assemblingMakesNoCallAndSubscribingDoes() {
        return forEachQuestion(this::assemblingMakesNoCall);
    }

    /** A call made too early may be on its way yet: one that is made after it has arrived with it. */
    private <K, V> void assemblingMakesNoCall(Samples<K, V> samples) {
        Connector connector = connector();
        ask(connector, samples, samples.oneKnown()).isComplete();
        List<Call> subscribedOnce = dataCalls();
        assertThat(subscribedOnce).isNotEmpty();
        forgetCalls();

        samples.answerOf(connector).lookup().find(samples.known());
        ask(connector, samples, samples.oneKnown()).isComplete();

        assertThat(stub().calls().all()).hasSameSizeAs(subscribedOnce);
    }

    @TestFactory
    Stream<DynamicTest> everyKeyGetsExactlyOneReply() {
        return forEachQuestion(this::everyKeyGetsOneReply);
    }

    private <K, V> void everyKeyGetsOneReply(Samples<K, V> samples) {
        Connector connector = connector();
        ask(connector, samples, samples.known()).isComplete().isFoundFor(samples.known());
        ask(connector, samples, samples.unknown(3)).isComplete().isNothingFor(samples.unknown(3));

        Outcome<K, V> mixed = ask(connector, samples, samples.mixed()).isComplete();
        mixed.isFoundFor(samples.known());
        mixed.isNothingFor(samples.unknown(3));
    }

    @TestFactory
    Stream<DynamicTest> aFullBatchIsTakenAndTheVendorsLimitIsKept() {
        return forEachQuestion(this::aFullBatchIsTaken);
    }

    private <K, V> void aFullBatchIsTaken(Samples<K, V> samples) {
        Answer<K, V> answer = samples.answerOf(connector());
        Set<K> keys = samples.unknown(answer.batch());

        Outcome.of(keys, answer.lookup().find(keys)).isComplete().isNothingFor(keys);

        if (samples.isWhole()) {
            return;
        }
        assertThat(dataCalls()).hasSize(samples.isOneByOne() ? keys.size() : 1).allSatisfy(call -> assertThat(
                        keysIn(call))
                .as("keys in one call: %s", call.query())
                .isBetween(1, samples.keysPerCall()));
    }

    @TestFactory
    Stream<DynamicTest> aFullBatchOfWhichSomeAreKnownIsAnsweredWithinItsPages() {
        return forEachQuestion(this::aFullBatchStaysWithinItsPages);
    }

    private <K, V> void aFullBatchStaysWithinItsPages(Samples<K, V> samples) {
        Answer<K, V> answer = samples.answerOf(connector());
        Set<K> keys = new LinkedHashSet<>(samples.known());
        samples.unknown(answer.batch()).stream()
                .limit(Math.max(0, answer.batch() - keys.size()))
                .forEach(keys::add);

        Outcome.of(keys, answer.lookup().find(keys)).isComplete().isFoundFor(samples.known());

        assertThat((long) dataCalls().size())
                .as("no more calls than the price says")
                .isLessThanOrEqualTo(answer.calls(keys.size()) * answer.maxPages());
    }

    @TestFactory
    Stream<DynamicTest> askingTwiceAsksTheVendorTwice() {
        return forEachQuestion(this::askingTwice);
    }

    private <K, V> void askingTwice(Samples<K, V> samples) {
        Connector connector = connector();
        ask(connector, samples, samples.oneKnown()).isComplete();
        List<Call> once = dataCalls();
        ask(connector, samples, samples.oneKnown()).isComplete();

        assertThat(dataCalls()).as("a connector remembers nothing").hasSize(once.size() * 2);
    }

    @TestFactory
    Stream<DynamicTest> oneLookupCanBeSubscribedToTwice() {
        return forEachQuestion(this::subscribingTwice);
    }

    private <K, V> void subscribingTwice(Samples<K, V> samples) {
        var lookup = samples.answerOf(connector()).lookup().find(samples.known());

        Outcome.of(samples.known(), lookup).isComplete().isFoundFor(samples.known());
        Outcome.of(samples.known(), lookup).isComplete().isFoundFor(samples.known());
    }

    @TestFactory
    Stream<DynamicTest> whatALaterVersionOfTheVendorSaysIsTolerated() {
        return forEachQuestion(this::oddAnswersAreTolerated);
    }

    private <K, V> void oddAnswersAreTolerated(Samples<K, V> samples) {
        Connector connector = connector();
        speakOddly(true);
        try {
            ask(connector, samples, samples.mixed()).isComplete().isFoundFor(samples.known());
        } finally {
            speakOddly(false);
        }
    }
}
