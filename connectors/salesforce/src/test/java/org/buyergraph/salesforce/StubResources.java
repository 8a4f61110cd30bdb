package org.buyergraph.salesforce;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.buyergraph.testkit.stub.StubRequest;
import org.jspecify.annotations.Nullable;

/** The resources under {@code /services/data/vNN.0}, for one call or for one part of a composite call. */
final class StubResources {

    private static final int IDS_PER_CALL = 2_000;

    private final StubOrg org;
    private final StubQueries queries;
    private final StubUsage usage;

    StubResources(StubOrg org, StubQueries queries, StubUsage usage) {
        this.org = org;
        this.queries = queries;
        this.usage = usage;
    }

    /** @param path the segments after the version */
    StubReply answer(StubRequest request, String version, List<String> path) {
        String resource = path.isEmpty() ? "" : path.get(0);
        return switch (resource) {
            case "limits" -> limits(request, path);
            case "query" -> query(request, version, path);
            case "sobjects" -> sobjects(request, version, path);
            case "composite" -> collection(request, version, path);
            default -> throw StubApiError.notFound();
        };
    }

    private StubReply limits(StubRequest request, List<String> path) {
        only(request, "GET");
        length(path, 1);
        return StubReply.ok(usage.limits());
    }

    private StubReply query(StubRequest request, String version, List<String> path) {
        only(request, "GET");
        String options = request.header("Sforce-Query-Options");
        if (path.size() == 2) {
            return StubReply.ok(queries.more(path.get(1), options));
        }
        length(path, 1);
        String soql = request.first("q", "");
        if (soql.isBlank()) {
            throw StubApiError.malformedQuery("A query string has to be specified");
        }
        return StubReply.ok(queries.run(org.view(), version, soql, options));
    }

    private StubReply sobjects(StubRequest request, String version, List<String> path) {
        if (path.size() != 3 && path.size() != 4) {
            throw StubApiError.notFound();
        }
        StubView view = org.view();
        StubObject<?> object = view.object(path.get(1)).orElseThrow(StubApiError::notFound);
        only(request, "GET");
        if (path.size() == 3 && path.get(2).equals("describe")) {
            return StubDescribe.answer(object, version, org.schemaChangedAt(), request.header("If-Modified-Since"));
        }
        Map<String, @Nullable Object> row = path.size() == 3
                ? byId(view, object, path.get(2))
                : byExternalId(view, object, path.get(2), path.get(3));
        List<StubPath> fields = request.has("fields")
                ? fields(object, Arrays.asList(request.first("fields", "").split(",", -1)))
                : object.fields().stream().map(StubResources::path).toList();
        return StubReply.ok(new StubRecords(view, version).write(object, row, fields));
    }

    private static Map<String, @Nullable Object> byId(StubView view, StubObject<?> object, String id) {
        StubFaults.strike(id);
        if (!StubView.isId(id)) {
            throw StubApiError.noExternalId(id);
        }
        return view.find(object, id).orElseThrow(StubApiError::notFound);
    }

    private static Map<String, @Nullable Object> byExternalId(
            StubView view, StubObject<?> object, String name, String value) {
        StubFaults.strike(value);
        StubField<?> field = object.fields().stream()
                .filter(candidate -> candidate.externalId() && candidate.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> StubApiError.noExternalId(name));
        return view.rows(object).stream()
                .filter(row -> value.equals(row.get(field.name())))
                .findFirst()
                .orElseThrow(StubApiError::notFound);
    }

    /** Answers in the order of the ids; one that is unknown, hidden or no id at all is null. */
    private StubReply collection(StubRequest request, String version, List<String> path) {
        if (path.size() != 3 || !path.get(1).equals("sobjects")) {
            throw StubApiError.notFound();
        }
        StubView view = org.view();
        StubObject<?> object = view.object(path.get(2)).orElseThrow(StubApiError::notFound);
        Asked asked = asked(request);
        if (asked.ids().size() > IDS_PER_CALL) {
            throw StubApiError.exceeded("The number of ids exceeds the limit of " + IDS_PER_CALL);
        }
        StubFaults.strike(asked.ids());
        List<StubPath> fields = fields(object, asked.fields());
        StubRecords records = new StubRecords(view, version);
        return StubReply.ok(asked.ids().stream()
                .map(id -> record(view.find(object, id), row -> records.write(object, row, fields)))
                .toList());
    }

    private static @Nullable Object record(
            Optional<Map<String, @Nullable Object>> row,
            java.util.function.Function<Map<String, @Nullable Object>, Object> write) {
        return row.map(write).orElse(null);
    }

    private static Asked asked(StubRequest request) {
        return switch (request.method()) {
            case "GET" -> new Asked(list(request, "ids"), list(request, "fields"));
            case "POST" -> {
                Map<String, Object> body = StubJson.body(request);
                yield new Asked(StubJson.texts(body, "ids"), StubJson.texts(body, "fields"));
            }
            default -> throw StubApiError.methodNotAllowed(request.method(), "GET,POST");
        };
    }

    private static List<String> list(StubRequest request, String name) {
        String values = request.first(name, "");
        if (values.isBlank()) {
            throw StubApiError.malformedJson("The value for '%s' must be a list that is not empty".formatted(name));
        }
        return List.of(values.split(",", -1));
    }

    private static List<StubPath> fields(StubObject<?> object, List<String> names) {
        return names.stream()
                .map(name -> path(StubView.field(object, name.strip())))
                .toList();
    }

    private static StubPath path(StubField<?> field) {
        return new StubPath(List.of(), field);
    }

    private static void only(StubRequest request, String method) {
        if (!request.method().equals(method)) {
            throw StubApiError.methodNotAllowed(request.method(), method);
        }
    }

    private static void length(List<String> path, int size) {
        if (path.size() != size) {
            throw StubApiError.notFound();
        }
    }

    private record Asked(List<String> ids, List<String> fields) {}
}
