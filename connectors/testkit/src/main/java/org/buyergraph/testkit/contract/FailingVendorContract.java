package org.buyergraph.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.BackendException.Problem;
import org.buyergraph.spi.Connector;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import reactor.core.Disposable;

/** What a connector promises when its vendor fails: an error of a known kind that gives nothing away, and no hanging. */
abstract class FailingVendorContract extends UnderContract {
    private final MeaninglessStub meaningless = new MeaninglessStub();

    @AfterAll
    void closeMeaninglessStub() {
        meaningless.close();
    }

    @TestFactory
    Stream<DynamicTest> everyFailureHasItsKind() {
        return VendorFault.ALL.stream()
                .flatMap(fault -> forEachQuestion(fault.name(), samples -> hasItsKind(fault, samples)));
    }

    private <K, V> void hasItsKind(VendorFault fault, Samples<K, V> samples) {
        Connector connector = connector(fault.isSlow() ? reach().impatient() : reach());
        stub().switches().add(fault.cause());

        BackendException why = ask(connector, samples, samples.known()).failed(connector.backend(), fault.problem());

        assertThat(why.retryAfter()).isEqualTo(fault.retryAfter());
        givesNothingAway(why);
    }

    @TestFactory
    Stream<DynamicTest> anAnswerThatSaysNothingIsNoAnswer() {
        return Stream.of("{}", "[]", "{\"message\":\"Welcome\"}", "\"hello\"", "null", "7")
                .flatMap(json -> forEachQuestion(json, samples -> saysNothing(json, samples)));
    }

    private <K, V> void saysNothing(String json, Samples<K, V> samples) {
        meaningless.say(json);
        Connector connector = connector(Reach.to(meaningless.baseUrl()));

        ask(connector, samples, samples.known()).failed(connector.backend(), Problem.BAD_RESPONSE);
    }

    @TestFactory
    Stream<DynamicTest> aKeyThatFailsSpoilsNoKeyOfAnotherCall() {
        return forEachQuestion(this::failingKeys);
    }

    private <K, V> void failingKeys(Samples<K, V> samples) {
        samples.failing().forEach((key, problem) -> {
            Connector connector = connector();
            givesNothingAway(ask(connector, samples, Set.of(key)).failed(connector.backend(), problem));
            if (samples.isOneByOne()) {
                ask(connector, samples, samples.with(key)).isComplete().isFoundFor(samples.known());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aPassRefusedOnceIsRenewedOnceAndTheCallRepeatedOnce() {
        return forEachQuestion(this::refusedOnce);
    }

    private <K, V> void refusedOnce(Samples<K, V> samples) {
        Connector connector = connector();
        ask(connector, samples, samples.oneKnown()).isComplete();
        int undisturbed = dataCalls().size();
        int tokens = tokenCalls().size();
        forgetCalls();
        stub().switches().add(VendorFault.onData().status(401).times(1));

        Outcome<K, V> outcome = ask(connector, samples, samples.oneKnown());

        if (renewsPasses()) {
            outcome.isComplete().isFoundFor(samples.oneKnown());
            assertThat(dataCalls()).hasSize(undisturbed + 1);
            assertThat(tokenCalls()).hasSize(tokens);
        } else {
            outcome.failed(connector.backend(), Problem.UNAVAILABLE);
            assertThat(dataCalls()).hasSize(1);
        }
    }

    @TestFactory
    Stream<DynamicTest> aPassRefusedForEverIsRenewedOnceOnly() {
        return forEachQuestion(this::refusedForEver);
    }

    private <K, V> void refusedForEver(Samples<K, V> samples) {
        Connector connector = connector();
        stub().switches().add(VendorFault.onData().status(401));

        ask(connector, samples, samples.oneKnown()).failed(connector.backend(), Problem.UNAVAILABLE);

        assertThat(dataCalls()).hasSize(renewsPasses() ? 2 : 1);
        assertThat(tokenCalls()).hasSizeLessThanOrEqualTo(2);
    }

    @TestFactory
    Stream<DynamicTest> aWrongSecretMakesTheBackendUnavailable() {
        return forEachQuestion(this::wrongSecret);
    }

    private <K, V> void wrongSecret(Samples<K, V> samples) {
        Connector connector = connector(reach().withWrongSecret());

        givesNothingAway(ask(connector, samples, samples.known()).failed(connector.backend(), Problem.UNAVAILABLE));
    }

    /** Where there is a token endpoint; a connector that signs its passes itself, or has a fixed one, asks none. */
    @TestFactory
    Stream<DynamicTest> whileThereAreNoTokensAllFailsAndAfterwardsAllWorks() {
        List<Switch> outages = List.of(
                VendorFault.onToken().status(500),
                VendorFault.onToken().status(503).broken(Switch.Broken.HTML),
                VendorFault.onToken().status(429).retryAfter(VendorFault.RETRY_AFTER),
                VendorFault.onToken().broken(Switch.Broken.TRUNCATED_JSON),
                VendorFault.onToken().broken(Switch.Broken.HTML),
                VendorFault.onToken().resetting());
        return outages.stream()
                .flatMap(outage -> forEachQuestion(described(outage), samples -> tokens(outage, samples)));
    }

    /** Of each kind one, asked once: what is remembered of a token does not depend on the question. */
    @TestFactory
    Stream<DynamicTest> aTokenThatIsNoneIsForgottenAtOnce() {
        Map<String, String> poisoned = Map.of(
                "with a line break", token("a\\nb", "3600"),
                "with an accent", token("caf\u00e9", "3600"),
                "too long", token("a".repeat(10_000), "3600"),
                "larger than a token is", token("a".repeat(1_000_000), "3600"),
                "that has ended", token("any", "0"),
                "that ended long ago", token("any", "-3600"),
                "with a life beyond all measure", token("any", "1e400000000"),
                "for a place that is none", token("any", "3600").replace("//", "\\\\"));
        Samples<?, ?> any = samples().get(0);
        return poisoned.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> poisoned(one.getValue(), any)));
    }

    private <K, V> void poisoned(String token, Samples<K, V> samples) {
        reset();
        Connector connector = connector();
        stub().switches().add(VendorFault.onToken().answering(token));
        Outcome<K, V> without = ask(connector, samples, samples.oneKnown());
        if (!tokenCalls().isEmpty()) {
            givesNothingAway(without.failure());
        }

        stub().switches().clear();
        ask(connector, samples, samples.oneKnown()).isComplete().isFoundFor(samples.oneKnown());
    }

    @TestFactory
    Stream<DynamicTest> aTokenThatDoesNotComeIsForgottenAtOnce() {
        Map<String, Switch> outages = Map.of(
                "silence", VendorFault.onToken().latency(Duration.ofMinutes(1)),
                "a body without end", VendorFault.onToken().dribble(Duration.ofMinutes(1)));
        Samples<?, ?> any = samples().get(0);
        return outages.entrySet().stream()
                .map(outage -> DynamicTest.dynamicTest(outage.getKey(), () -> withoutToken(outage.getValue(), any)));
    }

    private <K, V> void withoutToken(Switch outage, Samples<K, V> samples) {
        reset();
        Connector connector = connector(reach().impatient());
        stub().switches().add(outage);
        Outcome<K, V> without = ask(connector, samples, samples.oneKnown());
        if (!tokenCalls().isEmpty()) {
            without.failed(connector.backend(), Problem.TIMEOUT);
        }

        stub().switches().clear();
        soon().untilAsserted(() ->
                ask(connector, samples, samples.oneKnown()).isComplete().isFoundFor(samples.oneKnown()));
    }

    /** A row that does not say whose it is may be anybody's: no list is whole then, and no record surely missing. */
    @TestFactory
    Stream<DynamicTest> aRowThatNamesNobodyIsNotLeftOutWithoutAWord() {
        return forEachQuestion(this::namelessRows);
    }

    private <K, V> void namelessRows(Samples<K, V> samples) {
        Connector connector = connector();
        K nameless = samples.known().iterator().next();
        boolean together = ask(connector, samples, samples.known()).isComplete().ofLists() && !samples.isOneByOne();
        stub().leaveOut(Set.of(nameless.toString()));
        try {
            Outcome<K, V> outcome = ask(connector, samples, samples.known()).isComplete();
            if (stub().hasLeftOut()) {
                outcome.isFailedFor(together ? samples.known() : Set.of(nameless), Problem.BAD_RESPONSE);
            } else {
                outcome.isFoundFor(samples.known());
            }
        } finally {
            stub().leaveOut(Set.of());
        }
    }

    private String token(String value, String life) {
        return "{\"access_token\":\"%s\",\"expires_in\":%s,\"instance_url\":\"%s\"}"
                .formatted(value, life, stub().baseUrl());
    }

    private static String described(Switch outage) {
        return outage.reset() ? "reset" : outage.status() + " " + outage.broken();
    }

    private <K, V> void tokens(Switch outage, Samples<K, V> samples) {
        Connector connector = connector();
        stub().switches().add(outage);
        Outcome<K, V> without = ask(connector, samples, samples.oneKnown());
        if (tokenCalls().isEmpty()) {
            without.isComplete().isFoundFor(samples.oneKnown());
            return;
        }
        BackendException why = without.failure();
        assertThat(why.backend()).isEqualTo(connector.backend());
        givesNothingAway(why);
        assertThat(dataCalls()).as("calls without a token").isEmpty();

        stub().switches().clear();
        ask(connector, samples, samples.oneKnown()).isComplete().isFoundFor(samples.oneKnown());
    }

    @TestFactory
    Stream<DynamicTest> oneWhoLeavesWhileATokenIsFetchedHindersNobody() {
        return forEachQuestion(this::leavingEarly);
    }

    private <K, V> void leavingEarly(Samples<K, V> samples) {
        Connector connector = connector();
        stub().switches()
                .add(Switch.onEverything().latency(Duration.ofMillis(200)).times(1));
        Disposable early =
                samples.answerOf(connector).lookup().find(samples.known()).subscribe();
        soon().until(() -> !stub().calls().all().isEmpty());
        early.dispose();

        ask(connector, samples, samples.known()).isComplete().isFoundFor(samples.known());
    }

    @TestFactory
    Stream<DynamicTest> whoCancelsHangsUp() {
        return forEachQuestion(this::cancelling);
    }

    private <K, V> void cancelling(Samples<K, V> samples) throws IOException {
        try (SilentHost silent = SilentHost.start()) {
            Disposable asking = samples.answerOf(connector(Reach.to(silent.baseUrl())))
                    .lookup()
                    .find(samples.oneKnown())
                    .subscribe();
            soon().until(() -> silent.asked() == 1);
            assertThat(silent.hungUp()).isZero();

            asking.dispose();

            soon().until(() -> silent.hungUp() == 1);
        }
    }

    @TestFactory
    Stream<DynamicTest> whoLosesPatienceHangsUp() {
        return forEachQuestion(this::losingPatience);
    }

    private <K, V> void losingPatience(Samples<K, V> samples) throws IOException {
        try (SilentHost silent = SilentHost.start()) {
            Connector connector = connector(Reach.to(silent.baseUrl()).impatient());

            ask(connector, samples, samples.oneKnown()).failed(connector.backend(), Problem.TIMEOUT);

            soon().until(() -> silent.asked() > 0 && silent.hungUp() == silent.asked());
        }
    }

    @TestFactory
    Stream<DynamicTest> aHostThatIsNotThereIsUnavailable() {
        return forEachQuestion(this::nobodyThere);
    }

    private <K, V> void nobodyThere(Samples<K, V> samples) throws IOException {
        SilentHost gone = SilentHost.start();
        gone.close();
        Connector connector = connector(Reach.to(gone.baseUrl()));

        givesNothingAway(ask(connector, samples, samples.known()).failed(connector.backend(), Problem.UNAVAILABLE));
    }
}
