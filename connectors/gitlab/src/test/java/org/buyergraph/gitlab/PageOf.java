package org.buyergraph.gitlab;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.buyergraph.testkit.stub.StubRequest;
import org.jspecify.annotations.Nullable;

/** One page of a collection, counted from 1 as both vendors do, with what their headers tell about the others. */
record PageOf<T>(List<T> items, int page, int perPage, int total) {

    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_SIZE = 100;

    static <T> PageOf<T> cut(List<T> all, int page, int perPage) {
        int from = (int) Math.min((long) (page - 1) * perPage, all.size());
        int to = (int) Math.min((long) from + perPage, all.size());
        return new PageOf<>(List.copyOf(all.subList(from, to)), page, perPage, all.size());
    }

    /** What is wrong with the paging parameters, or null. */
    static @Nullable String complaint(StubRequest request) {
        if (number(request, "page", 1) < 1) {
            return "page does not have a valid value";
        }
        int size = number(request, "per_page", DEFAULT_SIZE);
        return size < 1 || size > MAX_SIZE ? "per_page does not have a valid value" : null;
    }

    static <T> PageOf<T> of(List<T> all, StubRequest request) {
        return cut(all, number(request, "page", 1), number(request, "per_page", DEFAULT_SIZE));
    }

    private static int number(StubRequest request, String name, int otherwise) {
        String value = request.first(name);
        if (value == null) {
            return otherwise;
        }
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
    }

    int pages() {
        return Math.max(1, (total + perPage - 1) / perPage);
    }

    /** GitLab's paging headers: empty where there is no such page. */
    Map<String, String> headers(String baseUrl, StubRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Link", links(baseUrl, request));
        headers.put("x-next-page", page < pages() ? String.valueOf(page + 1) : "");
        headers.put("x-page", String.valueOf(page));
        headers.put("x-per-page", String.valueOf(perPage));
        headers.put("x-prev-page", page > 1 ? String.valueOf(page - 1) : "");
        headers.put("x-total", String.valueOf(total));
        headers.put("x-total-pages", String.valueOf(pages()));
        return headers;
    }

    private String links(String baseUrl, StubRequest request) {
        List<String> links = new ArrayList<>();
        if (page > 1) {
            links.add(link(baseUrl, request, page - 1, "prev"));
        }
        if (page < pages()) {
            links.add(link(baseUrl, request, page + 1, "next"));
        }
        links.add(link(baseUrl, request, 1, "first"));
        links.add(link(baseUrl, request, pages(), "last"));
        return String.join(", ", links);
    }

    private String link(String baseUrl, StubRequest request, int number, String rel) {
        Map<String, List<String>> query = new TreeMap<>(request.query());
        query.put("page", List.of(String.valueOf(number)));
        query.put("per_page", List.of(String.valueOf(perPage)));
        List<String> pairs = new ArrayList<>();
        query.forEach((name, values) -> values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        return "<" + baseUrl + request.path() + "?" + String.join("&", pairs) + ">; rel=\"" + rel + "\"";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
