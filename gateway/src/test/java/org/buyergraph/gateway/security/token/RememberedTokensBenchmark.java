package org.buyergraph.gateway.security.token;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a token costs that was verified a moment ago: its hash, and a look-up. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RememberedTokensBenchmark {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    /** As long as one of a customer. */
    private static final String TOKEN = "x".repeat(600);

    private final RememberedTokens tokens = new RememberedTokens(Duration.ofHours(1), () -> NOW, () -> 0);

    @Setup
    public void verify() {
        tokens.remember(TOKEN, new ViewerAuthentication(new Viewer.Support(), "somebody", NOW.plusSeconds(5)));
    }

    @Benchmark
    public @Nullable Object find() {
        return tokens.find(TOKEN);
    }
}
