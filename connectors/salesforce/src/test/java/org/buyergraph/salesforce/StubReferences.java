package org.buyergraph.salesforce;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts earlier answers of a composite call into later URLs: {@code @{opps.records[0].Id}}. */
final class StubReferences {

    private static final Pattern REFERENCE = Pattern.compile("@\\{(\\w+)((?:\\.\\w+|\\[\\d+])*)}");
    private static final Pattern STEP = Pattern.compile("\\.(\\w+)|\\[(\\d+)]");

    private StubReferences() {}

    static String resolve(String url, Map<String, StubReply> earlier) {
        return REFERENCE.matcher(url).replaceAll(match -> {
            StubReply reply = earlier.get(match.group(1));
            Object value = reply == null ? null : walk(reply.body(), match.group(2));
            if (value == null) {
                throw StubApiError.halted(
                        400, "PROCESSING_HALTED", "Invalid reference specified. No value for " + match.group());
            }
            return Matcher.quoteReplacement(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        });
    }

    private static @Nullable Object walk(@Nullable Object tree, String path) {
        Object current = tree;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            current = step.group(1) == null
                    ? element(current, Integer.parseInt(step.group(2)))
                    : current instanceof Map<?, ?> map ? map.get(step.group(1)) : null;
        }
        return current;
    }

    private static @Nullable Object element(@Nullable Object current, int index) {
        return current instanceof List<?> list && index < list.size() ? list.get(index) : null;
    }
}
