package org.buyergraph.salesforce;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.buyergraph.testkit.stub.StubRequest;
import org.jspecify.annotations.Nullable;

/** Several calls in one: {@code /composite} in sequence with references, {@code /composite/batch} independent. */
final class StubComposite {

    private static final int PARTS = 25;
    private static final int QUERIES_AND_COLLECTIONS = 5;
    private static final Pattern LIMITED = Pattern.compile(".*/(?:query|composite/sobjects)[/?].*");

    private final StubResources resources;
    private final StubUsage usage;

    StubComposite(StubResources resources, StubUsage usage) {
        this.resources = resources;
        this.usage = usage;
    }

    StubReply composite(StubRequest request) {
        Map<String, Object> body = StubJson.body(request);
        List<Map<String, Object>> parts = parts(body, "compositeRequest");
        long limited =
                parts.stream().filter(part -> isLimited(text(part, "url"))).count();
        if (limited > QUERIES_AND_COLLECTIONS) {
            throw StubApiError.exceeded("A composite call holds at most 5 queries and collections");
        }
        Map<String, StubReply> replies = new LinkedHashMap<>();
        for (Map<String, Object> part : parts) {
            String reference = text(part, "referenceId");
            if (!reference.matches("[A-Za-z]\\w*") || replies.containsKey(reference)) {
                throw StubApiError.malformedJson("referenceId must be unique, letters and digits: " + reference);
            }
            replies.put(reference, reply(part, replies));
        }
        boolean halt = Boolean.TRUE.equals(body.get("allOrNone"))
                && replies.values().stream().anyMatch(reply -> reply.status() >= 400);
        List<Map<String, @Nullable Object>> answers = new ArrayList<>();
        replies.forEach((reference, reply) -> answers.add(part(reference, halt ? halted(reply) : reply)));
        return StubReply.ok(Map.of("compositeResponse", answers));
    }

    /** Each part counts as a call of its own. */
    StubReply batch(StubRequest request) {
        Map<String, Object> body = StubJson.body(request);
        boolean haltOnError = Boolean.TRUE.equals(body.get("haltOnError"));
        List<Map<String, @Nullable Object>> results = new ArrayList<>();
        boolean failed = false;
        for (Map<String, Object> part : parts(body, "batchRequests")) {
            usage.count();
            StubReply reply = failed && haltOnError
                    ? StubReply.refused(StubApiError.halted(412, "BATCH_PROCESSING_HALTED", "Batch processing halted"))
                    : send(text(part, "method"), "/services/data/" + text(part, "url"), part.get("richInput"));
            failed |= reply.status() >= 400;
            Map<String, @Nullable Object> result = new LinkedHashMap<>();
            result.put("statusCode", reply.status());
            result.put("result", reply.body());
            results.add(result);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("hasErrors", failed);
        answer.put("results", results);
        return StubReply.ok(answer);
    }

    private StubReply reply(Map<String, Object> part, Map<String, StubReply> earlier) {
        try {
            String url = StubReferences.resolve(text(part, "url"), earlier);
            return send(text(part, "method"), url, part.get("body"));
        } catch (StubApiError refused) {
            return StubReply.refused(refused);
        }
    }

    /** A part's refusal is that part's answer, unless it is the org's that hits every part. */
    private StubReply send(String method, String url, @Nullable Object body) {
        try {
            StubRequest request = request(method, url, body);
            List<String> path = request.segments();
            if (path.size() < 4
                    || !path.get(0).equals("services")
                    || !path.get(1).equals("data")) {
                throw StubApiError.notFound();
            }
            return resources.answer(request, path.get(2), path.subList(3, path.size()));
        } catch (StubApiError refused) {
            if (refused.ofTheOrg()) {
                throw refused;
            }
            return StubReply.refused(refused);
        }
    }

    private static StubRequest request(String method, String url, @Nullable Object body) {
        int mark = url.indexOf('?');
        String path = mark < 0 ? url : url.substring(0, mark);
        return new StubRequest(
                method.toUpperCase(java.util.Locale.ROOT),
                URI.create(path).getPath(),
                StubRequest.parse(mark < 0 ? "" : url.substring(mark + 1)),
                Map.of("Content-Type", List.of("application/json")),
                StubJson.write(body),
                path);
    }

    private static Map<String, @Nullable Object> part(String reference, StubReply reply) {
        Map<String, @Nullable Object> part = new LinkedHashMap<>();
        part.put("body", reply.body());
        part.put("httpHeaders", reply.headers());
        part.put("httpStatusCode", reply.status());
        part.put("referenceId", reference);
        return part;
    }

    private static StubReply halted(StubReply reply) {
        return reply.status() >= 400
                ? reply
                : StubReply.refused(StubApiError.halted(
                        400,
                        "PROCESSING_HALTED",
                        "The transaction was rolled back since another operation in the same transaction failed."));
    }

    private static List<Map<String, Object>> parts(Map<String, Object> body, String name) {
        List<Map<String, Object>> parts = StubJson.objects(body, name);
        if (parts.size() > PARTS) {
            throw StubApiError.exceeded("A call holds at most 25 parts");
        }
        return parts;
    }

    private static boolean isLimited(String url) {
        return LIMITED.matcher(url).matches();
    }

    private static String text(Map<String, Object> part, String name) {
        if (part.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw StubApiError.malformedJson("Missing '%s'".formatted(name));
    }
}
