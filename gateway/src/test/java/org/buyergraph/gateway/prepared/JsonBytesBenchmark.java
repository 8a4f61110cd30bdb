package org.buyergraph.gateway.prepared;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** What writing a hundred small objects costs, and, beside it, what Jackson's own writer takes for the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class JsonBytesBenchmark {
    private static final byte[] NAME = "{\"name\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SEATS = ",\"seats\":".getBytes(StandardCharsets.US_ASCII);

    private final JsonMapper mapper = new JsonMapper();
    private final JsonBytes bytes = new JsonBytes();
    private final List<String> names = IntStream.range(0, 100)
            .mapToObj(i -> "Falkenried Maschinenbau " + i)
            .toList();

    @Benchmark
    public byte[] ours() {
        bytes.clear();
        char separator = '[';
        for (String name : names) {
            bytes.raw(separator);
            bytes.raw(NAME);
            bytes.string(name);
            bytes.raw(SEATS);
            bytes.integer(name.length());
            bytes.raw('}');
            separator = ',';
        }
        bytes.raw(']');
        return bytes.toByteArray();
    }

    @Benchmark
    public byte[] jackson() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartArray();
            for (String name : names) {
                json.writeStartObject();
                json.writeStringProperty("name", name);
                json.writeNumberProperty("seats", name.length());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return out.toByteArray();
    }
}
