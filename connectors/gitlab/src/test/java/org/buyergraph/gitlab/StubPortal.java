package org.buyergraph.gitlab;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.buyergraph.gitlab.PortalCollection.Filter;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleCustomer;
import org.buyergraph.testkit.data.SampleLicense;
import org.buyergraph.testkit.data.SamplePortalOrder;
import org.buyergraph.testkit.data.SampleReconciliation;
import org.buyergraph.testkit.data.SampleTrial;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;
import org.buyergraph.testkit.stub.StubServer;
import org.jspecify.annotations.Nullable;

/**
 * The customers portal: licenses, the people who manage billing accounts, what a subscription allows. See STUB.md for what
 * it serves and for the keys that misbehave.
 */
public final class StubPortal extends StubServer {

    public static final String ADMIN_EMAIL = "gateway@stub.example";
    public static final String ADMIN_TOKEN = "stub-portal-admin-token";

    private static final String REST = "/api/v1/";
    private static final String GRAPHQL = "/graphql";

    private final VendorFaults faults = VendorFaults.ofSubscriptions();
    private final Map<String, PortalCollection<?>> collections;
    private final SubscriptionQueries queries;
    private volatile boolean speaksFuture;
    private volatile LocalDate today = StubGitlab.TODAY;

    public StubPortal(DataSet data) {
        this(data, 0);
    }

    public StubPortal(DataSet data, int port) {
        super("gitlab-portal", port);
        collections = Map.of(
                "licenses", licenses(data),
                "customers", customers(data),
                "orders", orders(data),
                "reconciliations", reconciliations(data),
                "trial_histories", trials(data));
        queries = new SubscriptionQueries(data, () -> today);
    }

    /** Moves the date by which the portal tells whether a subscription may be renewed. */
    public void today(LocalDate date) {
        today = date;
    }

    /** Adds unknown fields to every object and sends unknown values of enumerations. */
    public void speakFuture(boolean speaks) {
        speaksFuture = speaks;
    }

    /** Back to the beginning: no switches, no calls, faults that strike once will strike again. */
    public void reset() {
        faults.reset();
        speaksFuture = false;
        today = StubGitlab.TODAY;
        switches().clear();
        calls().clear();
    }

    @Override
    protected StubResponse answer(StubRequest request) {
        StubResponse response = route(request);
        return speaksFuture ? FutureVocabulary.of(response) : response;
    }

    @Override
    protected StubResponse refusal(int status) {
        return GitlabErrors.of(status);
    }

    private StubResponse route(StubRequest request) {
        boolean isAdministrator = ADMIN_EMAIL.equals(request.header("X-Admin-Email"))
                && ADMIN_TOKEN.equals(request.header("X-Admin-Token"));
        if (request.path().equals(GRAPHQL) && request.method().equals("POST")) {
            return isAdministrator
                    ? withFaults(SubscriptionQueries.subscriptionNames(request), () -> queries.answer(request))
                    : SubscriptionQueries.notSignedIn(request);
        }
        if (!isAdministrator) {
            return GitlabErrors.unauthorized();
        }
        PortalCollection<?> collection = collection(request);
        return collection == null
                ? GitlabErrors.unknownRoute()
                : withFaults(collection.values(request), () -> collection.answer(request));
    }

    private @Nullable PortalCollection<?> collection(StubRequest request) {
        boolean isRead = request.method().equals("GET") && request.path().startsWith(REST);
        return isRead ? collections.get(request.path().substring(REST.length())) : null;
    }

    /** One key that misbehaves spoils the whole call. */
    private StubResponse withFaults(List<String> keys, Supplier<StubResponse> answer) {
        Optional<StubResponse> fault =
                keys.stream().map(faults::answer).flatMap(Optional::stream).findFirst();
        if (fault.isPresent()) {
            return fault.get();
        }
        boolean isDelayed = keys.stream().anyMatch(faults::isDelayed);
        return isDelayed ? answer.get().withDelay(VendorFaults.LONG_DELAY) : answer.get();
    }

    private static PortalCollection<SampleLicense> licenses(DataSet data) {
        return new PortalCollection<>(
                "licenses",
                data::licenses,
                (license, request) -> LicenseJson.license(license, "activation_code".equals(request.first("with"))),
                Map.of(
                        "ids", Filter.numbers(SampleLicense::id),
                        "zuora_subscription_names", Filter.anyOf(SampleLicense::subscriptionNumber),
                        "customer_ids", Filter.numbers(SampleLicense::customerId)));
    }

    private static PortalCollection<SampleCustomer> customers(DataSet data) {
        return new PortalCollection<>(
                "customers",
                data::customers,
                (customer, request) -> PortalJson.customer(customer),
                Map.of(
                        "ids", Filter.numbers(SampleCustomer::id),
                        "zuora_account_ids", Filter.anyOf(SampleCustomer::accountId),
                        "emails", Filter.anyCase(SampleCustomer::email),
                        "email_contains", Filter.part(SampleCustomer::email),
                        "uids", Filter.numbers(SampleCustomer::userId),
                        "name", Filter.either(SampleCustomer::firstName, SampleCustomer::lastName),
                        "company_contains", Filter.part(StubPortal::company),
                        "company_starts_with", Filter.start(StubPortal::company)));
    }

    private static String company(SampleCustomer customer) {
        String company = customer.company();
        return company == null ? "" : company;
    }

    private static PortalCollection<SamplePortalOrder> orders(DataSet data) {
        return new PortalCollection<>(
                "orders",
                data::portalOrders,
                (order, request) -> PortalJson.order(order),
                Map.of("subscription_names", Filter.anyOf(SamplePortalOrder::subscriptionNumber)));
    }

    private static PortalCollection<SampleReconciliation> reconciliations(DataSet data) {
        return new PortalCollection<>(
                "reconciliations",
                data::reconciliations,
                (reconciliation, request) -> PortalJson.reconciliation(reconciliation),
                Map.of("subscription_names", Filter.anyOf(SampleReconciliation::subscriptionNumber)));
    }

    private static PortalCollection<SampleTrial> trials(DataSet data) {
        return new PortalCollection<>(
                "trial_histories",
                data::trials,
                (trial, request) -> PortalJson.trial(trial),
                Map.of("gl_namespace_ids", Filter.numbers(SampleTrial::namespaceId)));
    }
}
