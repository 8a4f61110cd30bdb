package org.buyergraph.gitlab;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleNamespace;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;
import org.jspecify.annotations.Nullable;

/** GitLab.com's GraphQL, as far as storage, compute minutes and add-ons of namespaces go. */
final class NamespaceQueries {

    static final String PATH = "/api/graphql";

    /** Of authenticated queries. */
    private static final int MAX_COMPLEXITY = 250;

    private static final String ID = "gid://gitlab/(Group|Namespace)/[0-9]+";
    private static final String FAULTY_PATH = "fault-";

    private final NamespaceBook book;
    private final VendorFaults faults;
    private final GraphqlExecution forAdministrator;
    private final GraphqlExecution forReader;

    NamespaceQueries(DataSet data, NamespaceBook book, VendorFaults faults, Supplier<LocalDate> today) {
        this.book = book;
        this.faults = faults;
        this.forAdministrator = execution(
                NamespaceGraph::forAdministrator,
                found -> NamespaceGraph.minutes(found, today.get()),
                found -> NamespaceGraph.addOns(found, data));
        this.forReader = execution(NamespaceGraph::forReader, found -> null, found -> List.of());
    }

    private GraphqlExecution execution(
            Function<SampleNamespace, @Nullable Object> storage,
            Function<SampleNamespace, @Nullable Object> minutes,
            Function<SampleNamespace, @Nullable Object> addOns) {
        return new GraphqlExecution(
                Map.of(
                        "namespace", field -> book.find(key(field)).map(storage).orElse(null),
                        "ciMinutesUsage",
                                field -> book.find(key(field)).map(minutes).orElse(null),
                        "addOnPurchases",
                                field -> book.find(key(field)).map(addOns).orElse(null)),
                MAX_COMPLEXITY);
    }

    StubResponse answer(StubRequest request, boolean isAdministrator) {
        if (!request.method().equals("POST")) {
            return GitlabErrors.unknownRoute();
        }
        List<GraphqlField> fields;
        try {
            fields = GraphqlExecution.read(request.body());
        } catch (GraphqlSyntaxException unreadable) {
            return StubResponse.json(200, GraphqlExecution.refusal(unreadable.getMessage()));
        }
        Optional<StubResponse> fault = fields.stream()
                .map(field -> faults.answer(key(field)))
                .flatMap(Optional::stream)
                .findFirst();
        if (fault.isPresent()) {
            return fault.get();
        }
        StubResponse response = StubResponse.json(200, (isAdministrator ? forAdministrator : forReader).answer(fields));
        boolean isDelayed = fields.stream().anyMatch(field -> faults.isDelayed(key(field)));
        return isDelayed ? response.withDelay(VendorFaults.LONG_DELAY) : response;
    }

    /** A path, or the number at the end of a global id; a key that misbehaves has the path {@code fault-<number>}. */
    private static @Nullable String key(GraphqlField field) {
        String path = field.argument("fullPath");
        if (path != null) {
            return path.startsWith(FAULTY_PATH) ? path.substring(FAULTY_PATH.length()) : path;
        }
        String id = field.argument("namespaceId");
        return id != null && id.matches(ID) ? id.substring(id.lastIndexOf('/') + 1) : null;
    }
}
