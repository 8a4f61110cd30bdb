package org.buyergraph.gitlab;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.buyergraph.testkit.data.FaultKeys;
import org.buyergraph.testkit.stub.StubResponse;
import org.jspecify.annotations.Nullable;

/** The keys that misbehave: what each answers instead of a record, and which of them do so only once. */
final class VendorFaults {

    /** Longer than any client waits. */
    static final Duration LONG_DELAY = Duration.ofSeconds(30);

    private final Map<String, Supplier<StubResponse>> always;
    private final Map<String, Supplier<StubResponse>> once;
    private final Set<String> delayed;
    private final Set<String> spent = ConcurrentHashMap.newKeySet();

    private VendorFaults(
            Map<String, Supplier<StubResponse>> always, Map<String, Supplier<StubResponse>> once, Set<String> delayed) {
        this.always = always;
        this.once = once;
        this.delayed = delayed;
    }

    /** Numbers of namespaces. */
    static VendorFaults ofNamespaces() {
        return new VendorFaults(
                Map.of(
                        FaultKeys.MISSING_NAMESPACE,
                        () -> GitlabErrors.notFound("Namespace"),
                        FaultKeys.FORBIDDEN_NAMESPACE,
                        GitlabErrors::forbidden,
                        FaultKeys.LIMITED_NAMESPACE,
                        () -> retryAfter(3),
                        FaultKeys.BROKEN_NAMESPACE,
                        GitlabErrors::serverError,
                        "9199503",
                        GitlabErrors::unavailablePage,
                        "9199200",
                        GitlabErrors::pageInsteadOfJson,
                        "9199777",
                        () -> StubResponse.broken(StubResponse.Fault.RESET)),
                Map.of("9199401", GitlabErrors::unauthorized),
                Set.of(FaultKeys.SLOW_NAMESPACE));
    }

    /** Numbers of subscriptions, as the portal is asked for them. */
    static VendorFaults ofSubscriptions() {
        return new VendorFaults(
                Map.of(
                        FaultKeys.BROKEN_LICENSE_SUBSCRIPTION,
                        GitlabErrors::serverError,
                        "A-S00099429",
                        () -> retryAfter(3),
                        "A-S00099503",
                        GitlabErrors::unavailablePage,
                        "A-S00099200",
                        GitlabErrors::pageInsteadOfJson,
                        "A-S00099777",
                        () -> StubResponse.broken(StubResponse.Fault.RESET)),
                Map.of("A-S00099401", GitlabErrors::unauthorized),
                Set.of("A-S00099888"));
    }

    private static StubResponse retryAfter(long seconds) {
        return GitlabErrors.tooManyRequests(seconds, Instant.now().plusSeconds(seconds));
    }

    /** The fault of this key, if it has one left. */
    Optional<StubResponse> answer(@Nullable String key) {
        if (key == null) {
            return Optional.empty();
        }
        if (once.containsKey(key) && spent.add(key)) {
            return Optional.of(once.get(key).get());
        }
        return Optional.ofNullable(always.get(key)).map(Supplier::get);
    }

    /** Keys that answer late, or normally after their one fault: a record must stand behind them. */
    boolean isServed(String key) {
        return once.containsKey(key) || delayed.contains(key);
    }

    boolean isDelayed(@Nullable String key) {
        return key != null && delayed.contains(key);
    }

    /** Lets the keys that fail once fail again. */
    void reset() {
        spent.clear();
    }
}
