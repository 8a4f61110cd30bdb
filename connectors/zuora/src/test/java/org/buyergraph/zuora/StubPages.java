package org.buyergraph.zuora;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.buyergraph.testkit.stub.StubRequest;

/** v1's pages: {@code page} and {@code pageSize}, a link to the next one, and no list at all when there is nothing. */
final class StubPages {

    private static final int LARGEST_PAGE = 40;
    private static final int DEFAULT_PAGE = 20;

    private final String baseUrl;
    private final StubOddities oddities;

    StubPages(String baseUrl, StubOddities oddities) {
        this.baseUrl = baseUrl;
        this.oddities = oddities;
    }

    Map<String, Object> page(StubRequest request, String name, List<?> all) {
        return page(request, name, all, DEFAULT_PAGE);
    }

    Map<String, Object> page(StubRequest request, String name, List<?> all, int defaultSize) {
        if (request.has("page") && !request.has("pageSize")) {
            throw StubRefusal.missing("pageSize");
        }
        int size = Math.min(positive(request, "pageSize", defaultSize), LARGEST_PAGE);
        int number = positive(request, "page", 1);
        int start = (int) Math.min((number - 1L) * size, all.size());
        int end = Math.min(start + size, all.size());
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("success", true);
        if (start < end) {
            page.put(name, all.subList(start, end));
        }
        if (end < all.size()) {
            page.put("nextPage", link(request, oddities.has(StubZuora.Oddity.REPEATED_PAGE) ? 2 : number + 1, size));
        }
        return page;
    }

    private String link(StubRequest request, int number, int size) {
        Map<String, List<String>> query = new TreeMap<>(request.query());
        query.put("page", List.of(Integer.toString(number)));
        query.put("pageSize", List.of(Integer.toString(size)));
        String path = request.path()
                + '?'
                + query.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + '=' + encode(value)))
                        .collect(Collectors.joining("&"));
        return oddities.has(StubZuora.Oddity.ABSOLUTE_NEXT_PAGE) ? baseUrl + path : path;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static int positive(StubRequest request, String name, int otherwise) {
        String text = request.first(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw StubRefusal.invalid("'" + name + "' is not a positive number: " + text);
        }
        return Integer.parseInt(text);
    }
}
