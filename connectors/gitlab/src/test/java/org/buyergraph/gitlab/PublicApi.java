package org.buyergraph.gitlab;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleMember;
import org.buyergraph.testkit.data.SampleNamespace;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;
import org.jspecify.annotations.Nullable;

/** GitLab.com's public REST API: what is told of a namespace depends on whether the viewer owns it. */
final class PublicApi {

    static final String PATH = "/api/v4/";

    private final DataSet data;
    private final NamespaceBook book;
    private final String baseUrl;

    PublicApi(DataSet data, NamespaceBook book, String baseUrl) {
        this.data = data;
        this.book = book;
        this.baseUrl = baseUrl;
    }

    StubResponse answer(StubRequest request, boolean isAdministrator) {
        List<String> route = request.segments().subList(2, request.segments().size());
        if (!request.method().equals("GET") || route.isEmpty() || route.size() > 3) {
            return GitlabErrors.unknownRoute();
        }
        String key = route.size() > 1 ? route.get(1) : "";
        return switch (shape(route)) {
            case "namespaces" -> namespaces(request, isAdministrator);
            case "namespaces/:id" -> book.answer(key, "Namespace", found -> namespace(found, isAdministrator));
            case "namespaces/:id/exists" -> exists(key);
            case "groups/:id" -> book.answer(key, "Group", found -> StubResponse.json(200, NamespaceJson.group(found)));
            case "groups/:id/billable_members" ->
                book.answer(key, "Group", found -> members(found, request, isAdministrator));
            case "users/:id" -> user(key);
            default -> GitlabErrors.unknownRoute();
        };
    }

    private static String shape(List<String> route) {
        String part = route.size() > 2 ? "/" + route.get(2) : "";
        return route.get(0) + (route.size() > 1 ? "/:id" : "") + part;
    }

    private static StubResponse namespace(SampleNamespace namespace, boolean isAdministrator) {
        return StubResponse.json(200, json(namespace, isAdministrator));
    }

    private static JsonObject json(SampleNamespace namespace, boolean isAdministrator) {
        return isAdministrator ? NamespaceJson.forAdministrator(namespace) : NamespaceJson.forReader(namespace);
    }

    /** All for an administrator; a reader owns none; what a user owns for an administrator in that user's name. */
    private StubResponse namespaces(StubRequest request, boolean isAdministrator) {
        String user = request.header("Sudo");
        if (user != null && !isAdministrator) {
            return GitlabErrors.forbidden();
        }
        if (user != null && book.user(user).isEmpty()) {
            return GitlabErrors.notFound("User with ID or username '" + user + "'");
        }
        String search = lower(request.first("search"));
        boolean isOwnedOnly = "true".equals(request.first("owned_only"));
        List<SampleNamespace> found = data.namespaces().stream()
                .filter(each -> isAdministrator || !isOwnedOnly)
                .filter(each -> user == null || owns(user, each))
                .filter(each ->
                        lower(each.name()).contains(search) || each.path().contains(search))
                .sorted(Comparator.comparingLong(SampleNamespace::id))
                .toList();
        return paged(
                found,
                request,
                namespace -> user == null ? json(namespace, isAdministrator) : NamespaceJson.forOwner(namespace));
    }

    private boolean owns(String user, SampleNamespace namespace) {
        return data.owners().stream()
                .anyMatch(owner -> owner.namespaceId() == namespace.id()
                        && String.valueOf(owner.user().id()).equals(user));
    }

    private StubResponse exists(String path) {
        boolean exists = data.namespaces().stream().anyMatch(each -> each.path().equalsIgnoreCase(path));
        return StubResponse.json(
                200,
                new JsonObject().with("exists", exists).with("suggests", exists ? List.of(path + "1") : List.of()));
    }

    private StubResponse members(SampleNamespace namespace, StubRequest request, boolean isAdministrator) {
        if (!isAdministrator) {
            return GitlabErrors.forbidden();
        }
        Optional<Comparator<SampleMember>> order = MemberOrder.of(request.first("sort"));
        if (order.isEmpty()) {
            return GitlabErrors.badParameter("sort does not have a valid value");
        }
        String search = lower(request.first("search"));
        List<SampleMember> found = data.members().stream()
                .filter(member -> member.namespaceId() == namespace.id())
                .filter(member -> matches(member, search))
                .sorted(order.get())
                .toList();
        return paged(found, request, PeopleJson::member);
    }

    private static boolean matches(SampleMember member, String search) {
        String email = member.user().email();
        return lower(member.user().name()).contains(search)
                || member.user().username().contains(search)
                || (email != null && lower(email).equals(search));
    }

    private StubResponse user(String id) {
        return book.user(id)
                .map(user -> StubResponse.json(200, PeopleJson.user(user)))
                .orElseGet(() -> GitlabErrors.notFound("User"));
    }

    private <T> StubResponse paged(List<T> rows, StubRequest request, Function<T, JsonObject> json) {
        String complaint = PageOf.complaint(request);
        if (complaint != null) {
            return GitlabErrors.badParameter(complaint);
        }
        PageOf<T> page = PageOf.of(rows, request);
        StubResponse response =
                StubResponse.json(200, page.items().stream().map(json).toList());
        for (Map.Entry<String, String> header : page.headers(baseUrl, request).entrySet()) {
            response = response.withHeader(header.getKey(), header.getValue());
        }
        return response;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
