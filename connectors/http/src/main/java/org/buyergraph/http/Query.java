package org.buyergraph.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A path with query parameters, every name and value percent-encoded. */
public final class Query {
    private final StringBuilder text;
    private char separator = '?';

    private Query(String path) {
        this.text = new StringBuilder(path);
    }

    public static Query of(String path) {
        return new Query(path);
    }

    public Query with(String name, Object value) {
        text.append(separator).append(encode(name)).append('=').append(encode(value.toString()));
        separator = '&';
        return this;
    }

    /** One segment of a path, such as a name that may hold a slash. */
    public static String segment(String value) {
        return encode(value);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
