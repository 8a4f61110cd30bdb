package org.buyergraph.testkit.stub;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A switch as a person writes it. A key that means nothing is refused: a typo must not look like a working switch. */
final class SwitchJson {

    private SwitchJson() {}

    static Switch read(String json) {
        Switch result = Switch.onEverything();
        for (Map.Entry<String, Object> entry : Json.readObject(json).entrySet()) {
            result = with(result, entry.getKey(), entry.getValue());
        }
        return result;
    }

    static Map<String, Object> write(Switch one) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("path", one.path());
        putTime(result, "latencyMillis", one.latency());
        putTime(result, "jitterMillis", one.jitter());
        putTime(result, "dribbleMillis", one.dribble());
        if (one.status() != null) {
            result.put("status", one.status());
        }
        if (one.retryAfterSeconds() != null) {
            result.put("retryAfterSeconds", one.retryAfterSeconds());
        }
        if (one.broken() != null) {
            result.put("broken", one.broken().name());
        }
        if (one.body() != null) {
            result.put("body", one.body());
        }
        if (one.reset()) {
            result.put("reset", true);
        }
        if (one.carriedOut()) {
            result.put("afterwards", true);
        }
        result.put("probability", one.probability());
        if (one.count() != null) {
            result.put("count", one.count());
        }
        return result;
    }

    private static void putTime(Map<String, Object> result, String name, Duration time) {
        if (!time.isZero()) {
            result.put(name, time.toMillis());
        }
    }

    private static Switch with(Switch one, String key, Object value) {
        return switch (key) {
            case "path" ->
                new Switch(
                        value.toString(),
                        one.latency(),
                        one.jitter(),
                        one.status(),
                        one.retryAfterSeconds(),
                        one.broken(),
                        one.reset(),
                        one.dribble(),
                        one.carriedOut(),
                        one.probability(),
                        one.count(),
                        one.body());
            case "latencyMillis" ->
                one.latency(Duration.ofMillis(number(key, value).longValue()));
            case "jitterMillis" ->
                one.latency(one.latency(), Duration.ofMillis(number(key, value).longValue()));
            case "dribbleMillis" ->
                one.dribble(Duration.ofMillis(number(key, value).longValue()));
            case "status" -> one.status(number(key, value).intValue());
            case "retryAfterSeconds" -> one.retryAfter(number(key, value).intValue());
            case "broken" -> one.broken(Switch.Broken.valueOf(value.toString().toUpperCase(Locale.ROOT)));
            case "reset" -> Boolean.TRUE.equals(value) ? one.resetting() : one;
            case "afterwards" -> Boolean.TRUE.equals(value) ? one.afterwards() : one;
            case "body" -> one.answering(value.toString());
            case "probability" -> one.probability(number(key, value).doubleValue());
            case "count" -> one.times(number(key, value).intValue());
            default -> throw new IllegalArgumentException("unknown key: " + key);
        };
    }

    private static Number number(String key, Object value) {
        if (value instanceof Number number) {
            return number;
        }
        throw new IllegalArgumentException(key + " is a number, not " + value);
    }
}
