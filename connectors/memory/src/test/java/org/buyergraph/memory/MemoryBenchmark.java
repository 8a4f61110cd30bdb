package org.buyergraph.memory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.memory.MemoryFixture.Row;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
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
import org.openjdk.jmh.infra.Blackhole;
import reactor.core.publisher.Flux;

/** What a remembered answer costs, and, beside it, what asking costs on top of a backend that answers at once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class MemoryBenchmark {
    private static final Question<Integer, Row> QUESTION = MemoryFixture.one("record", Kind.RECORD);
    private static final Set<Integer> ONE = Set.of(7);
    private static final Set<Integer> HUNDRED =
            IntStream.range(0, 100).boxed().collect(Collectors.toCollection(LinkedHashSet::new));

    private RememberingMemory memory;

    @Setup
    public void warm() {
        ManualVendor vendor = new ManualVendor().answering(QUESTION, 100, keys -> Flux.fromIterable(keys)
                .map(key -> Reply.found(key, new Row("row " + key, MemoryFixture.ONE))));
        // Time stands still, or a long measurement would leave the hits behind.
        memory = new RememberingMemory(
                new Answers(List.of(vendor)),
                MemorySettings.PRESETS,
                new VirtualTime().clocks(),
                MemoryListener.NONE,
                any -> true);
        memory.recall(QUESTION, HUNDRED, Bound.USUAL).blockLast();
    }

    @Benchmark
    public void hit(Blackhole hole) {
        memory.recall(QUESTION, ONE, Bound.USUAL).subscribe(hole::consume);
    }

    @Benchmark
    public void hundredHits(Blackhole hole) {
        memory.recall(QUESTION, HUNDRED, Bound.USUAL).subscribe(hole::consume);
    }

    @Benchmark
    public void askOne(Blackhole hole) {
        memory.recall(QUESTION, ONE, MemoryFixture.LIVE).subscribe(hole::consume);
    }

    @Benchmark
    public void askHundred(Blackhole hole) {
        memory.recall(QUESTION, HUNDRED, MemoryFixture.LIVE).subscribe(hole::consume);
    }
}
