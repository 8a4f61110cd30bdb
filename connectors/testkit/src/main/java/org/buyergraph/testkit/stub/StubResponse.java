package org.buyergraph.testkit.stub;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a stub sends back, and how badly. Immutable. */
public final class StubResponse {

    /** How a connection breaks. */
    public enum Fault {
        /** The peer resets the connection before it answers. */
        RESET,
        /** The connection closes without a byte. */
        EMPTY,
        /** Bytes that are no HTTP. */
        GARBAGE,
        /** A status line and headers, then a body that breaks off. */
        BROKEN_OFF
    }

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final Duration delay;
    private final Duration dribble;
    private final @Nullable Fault fault;

    private StubResponse(
            int status,
            Map<String, List<String>> headers,
            byte[] body,
            Duration delay,
            Duration dribble,
            @Nullable Fault fault) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.delay = delay;
        this.dribble = dribble;
        this.fault = fault;
    }

    /** Maps, lists, strings, numbers, booleans, nulls, dates and instants become JSON. */
    public static StubResponse json(int status, @Nullable Object tree) {
        return bytes(status, "application/json;charset=UTF-8", Json.write(tree));
    }

    public static StubResponse text(int status, String text) {
        return bytes(status, "text/plain;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static StubResponse html(int status, String html) {
        return bytes(status, "text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
    }

    public static StubResponse bytes(int status, String contentType, byte[] body) {
        return empty(status).withBody(body).withHeader("Content-Type", contentType);
    }

    public static StubResponse empty(int status) {
        return new StubResponse(status, Map.of(), new byte[0], Duration.ZERO, Duration.ZERO, null);
    }

    public static StubResponse broken(Fault fault) {
        return empty(200).withFault(fault);
    }

    public StubResponse withStatus(int newStatus) {
        return new StubResponse(newStatus, headers, body, delay, dribble, fault);
    }

    /** Replaces the header's values. */
    public StubResponse withHeader(String name, String... values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(headers);
        changed.keySet().removeIf(name::equalsIgnoreCase);
        changed.put(name, List.of(values));
        return new StubResponse(status, changed, body, delay, dribble, fault);
    }

    public StubResponse withBody(byte[] newBody) {
        return new StubResponse(status, headers, newBody.clone(), delay, dribble, fault);
    }

    /** Adds to the delay there is. */
    public StubResponse withDelay(Duration more) {
        return new StubResponse(status, headers, body, delay.plus(more), dribble, fault);
    }

    /** Spreads the body evenly over a time. */
    public StubResponse withDribble(Duration total) {
        return new StubResponse(status, headers, body, delay, total, fault);
    }

    public StubResponse withFault(Fault newFault) {
        return new StubResponse(status, headers, body, delay, dribble, newFault);
    }

    public int status() {
        return status;
    }

    public Map<String, List<String>> headers() {
        return headers;
    }

    public List<String> header(String name) {
        List<String> values = new ArrayList<>();
        headers.forEach((key, list) -> {
            if (key.equalsIgnoreCase(name)) {
                values.addAll(list);
            }
        });
        return values;
    }

    public byte[] body() {
        return body.clone();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Duration delay() {
        return delay;
    }

    public Duration dribble() {
        return dribble;
    }

    public @Nullable Fault fault() {
        return fault;
    }
}
