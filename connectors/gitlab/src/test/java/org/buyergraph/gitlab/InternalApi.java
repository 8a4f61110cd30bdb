package org.buyergraph.gitlab;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleNamespace;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;

/** The internal API by which the customers portal reads GitLab.com: billing fields are always there. */
final class InternalApi {

    static final String PATH = "/api/v4/internal/gitlab_subscriptions/";

    private static final Set<String> ADD_ONS =
            Set.of("duo_pro", "code_suggestions", "duo_enterprise", "product_analytics");
    private static final int OWNER = 50;

    private final DataSet data;
    private final NamespaceBook book;

    InternalApi(DataSet data, NamespaceBook book) {
        this.data = data;
        this.book = book;
    }

    StubResponse answer(StubRequest request) {
        List<String> route = request.segments().subList(4, request.segments().size());
        if (!request.method().equals("GET") || route.size() < 2) {
            return GitlabErrors.unknownRoute();
        }
        String key = route.get(1);
        return switch (shape(route)) {
            case "namespaces/:id" -> namespace(key, InternalApi::details);
            case "namespaces/:id/gitlab_subscription" -> namespace(key, InternalApi::subscription);
            case "namespaces/:id/owners" -> namespace(key, this::owners);
            case "namespaces/:id/subscription_add_on_purchases/:name" ->
                namespace(key, found -> addOn(found, route.get(3)));
            case "namespaces/:id/user_permissions/:user" -> namespace(key, found -> permissions(found, route.get(3)));
            case "users/:id" -> user(key);
            default -> GitlabErrors.unknownRoute();
        };
    }

    private static String shape(List<String> route) {
        String part = route.size() > 2 ? "/" + route.get(2) : "";
        String last = route.size() > 3 ? (part.equals("/user_permissions") ? "/:user" : "/:name") : "";
        return route.size() > 4 ? "too long" : route.get(0) + "/:id" + part + last;
    }

    private StubResponse namespace(String key, Function<SampleNamespace, StubResponse> view) {
        return book.answer(key, "Namespace", view);
    }

    private static StubResponse details(SampleNamespace namespace) {
        return StubResponse.json(200, NamespaceJson.forOwner(namespace));
    }

    private static StubResponse subscription(SampleNamespace namespace) {
        return StubResponse.json(200, BillingJson.subscription(namespace));
    }

    private StubResponse owners(SampleNamespace namespace) {
        return StubResponse.json(
                200,
                data.owners().stream()
                        .filter(owner -> owner.namespaceId() == namespace.id())
                        .map(PeopleJson::owner)
                        .toList());
    }

    private StubResponse addOn(SampleNamespace namespace, String name) {
        if (!ADD_ONS.contains(name)) {
            return GitlabErrors.badParameter("add_on_name does not have a valid value");
        }
        String code = name.equals("code_suggestions") ? "duo_pro" : name;
        return data.addOns().stream()
                .filter(addOn ->
                        addOn.namespaceId() == namespace.id() && addOn.code().equals(code))
                .findFirst()
                .map(addOn -> StubResponse.json(200, BillingJson.addOn(addOn, namespace)))
                .orElseGet(() -> GitlabErrors.notFound("Subscription Add-on Purchase"));
    }

    private StubResponse permissions(SampleNamespace namespace, String userId) {
        if (book.user(userId).isEmpty()) {
            return GitlabErrors.notFound("User");
        }
        boolean isOwner = data.owners().stream()
                .anyMatch(owner -> owner.namespaceId() == namespace.id()
                        && owner.accessLevel() >= OWNER
                        && String.valueOf(owner.user().id()).equals(userId));
        return StubResponse.json(200, new JsonObject().with("edit_billing", isOwner));
    }

    private StubResponse user(String id) {
        return book.user(id)
                .map(user -> StubResponse.json(200, PeopleJson.internalUser(user)))
                .orElseGet(() -> GitlabErrors.notFound("User"));
    }
}
