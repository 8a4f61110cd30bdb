package org.buyergraph.testkit.stub;

import com.github.tomakehurst.wiremock.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request as the vendor's code sees it: path and query are decoded, so {@code filter[]} is {@code filter[]} however the
 * brackets were sent; header names are compared without regard to case.
 *
 * @param rawPath the path as sent, for the vendors that take an encoded slash inside a segment: see {@link #segments()}
 */
public record StubRequest(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        String body,
        String rawPath) {

    public StubRequest {
        query = Map.copyOf(query);
        Map<String, List<String>> caseless = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        caseless.putAll(headers);
        headers = Collections.unmodifiableMap(caseless);
    }

    static StubRequest of(Request request) {
        String url = request.getUrl();
        int mark = url.indexOf('?');
        String rawPath = mark < 0 ? url : url.substring(0, mark);
        String rawQuery = mark < 0 ? "" : url.substring(mark + 1);
        Map<String, List<String>> headers = new LinkedHashMap<>();
        request.getHeaders().all().forEach(header -> headers.put(header.key(), List.copyOf(header.values())));
        return new StubRequest(
                request.getMethod().getName().toUpperCase(Locale.ROOT),
                decodePath(rawPath),
                parse(rawQuery),
                headers,
                request.getBodyAsString(),
                rawPath);
    }

    /** Decodes {@code a=1&b=2}, as in a query or in the form that a token endpoint takes. */
    public static Map<String, List<String>> parse(String encoded) {
        Map<String, List<String>> result = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                result.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
            }
        }
        return result;
    }

    public Map<String, List<String>> form() {
        return parse(body);
    }

    /** The decoded segments of the path; a slash that was sent encoded does not separate. */
    public List<String> segments() {
        return Arrays.stream(rawPath.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .map(StubRequest::decodePath)
                .toList();
    }

    public @Nullable String header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    /** The first value of a query parameter. */
    public @Nullable String first(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? null : values.get(0);
    }

    public String first(String name, String otherwise) {
        String value = first(name);
        return value == null ? otherwise : value;
    }

    /** Every value of a query parameter. */
    public List<String> all(String name) {
        return query.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return query.containsKey(name);
    }

    private static String decodePath(String raw) {
        return decode(raw.replace("+", "%2B"));
    }

    private static String decode(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return raw;
        }
    }
}
