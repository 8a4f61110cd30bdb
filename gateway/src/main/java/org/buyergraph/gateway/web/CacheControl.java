package org.buyergraph.gateway.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.buyergraph.gateway.graphql.BadUserInputException;
import org.jspecify.annotations.Nullable;

/**
 * What a request says about ages, as RFC 9111 writes it; of two that say the same the stricter holds. Directives that are not
 * known are ignored, as the RFC wants it, but for one that would make a promise that is not kept.
 */
record CacheControl(@Nullable Duration maxAge, @Nullable Duration maxStale) {
    private static final String UNREADABLE =
            "Give Cache-Control max-age and max-stale as a number of seconds, such as max-age=60.";

    /** RFC 9111, 1.2.2: a number that is too large is as good as for ever. */
    private static final Duration FOREVER = Duration.ofSeconds(1L << 31);

    static CacheControl of(List<String> headers) {
        List<Duration> ages = new ArrayList<>();
        List<Duration> stales = new ArrayList<>();
        for (String directive : String.join(",", headers).split(",", -1)) {
            String[] parts = directive.split("=", 2);
            Optional<String> value = parts.length == 2 ? Optional.of(parts[1].strip()) : Optional.empty();
            switch (parts[0].strip().toLowerCase(Locale.ROOT)) {
                case "no-cache" -> ages.add(Duration.ZERO);
                case "max-age" -> ages.add(seconds(value.orElse("")));
                case "max-stale" -> value.map(CacheControl::seconds).ifPresent(stales::add);
                case "only-if-cached" ->
                    throw new BadUserInputException("Cache-Control only-if-cached is not supported: leave it out.");
                default -> {
                    // Not about ages.
                }
            }
        }
        return new CacheControl(least(ages), least(stales));
    }

    private static @Nullable Duration least(List<Duration> durations) {
        return durations.stream().min(Duration::compareTo).orElse(null);
    }

    private static Duration seconds(String value) {
        String digits = value.matches("\".*\"") ? value.substring(1, value.length() - 1) : value;
        if (!digits.matches("[0-9]+")) {
            throw new BadUserInputException(UNREADABLE);
        }
        return digits.length() > 9 ? FOREVER : Duration.ofSeconds(Long.parseLong(digits));
    }
}
