package org.buyergraph.zuora;

import static org.buyergraph.zuora.StubObjects.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Figures;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;

/** The paths under {@code /v1}. What is not found, even a path, answers 200 with {@code success:false}. */
final class StubV1 {

    /** Answers a call whose path filled these placeholders: a tree for JSON, bytes for a document. */
    private interface Answer {
        Object to(List<String> keys, StubRequest request);
    }

    private record Route(String method, List<String> template, Answer answer) {

        /** The segments under the placeholders, or null when the call is another. */
        List<String> match(StubRequest request) {
            List<String> segments = request.segments();
            if (!request.method().equals(method) || segments.size() != template.size()) {
                return null;
            }
            List<String> keys = new ArrayList<>();
            for (int i = 0; i < template.size(); i++) {
                if (template.get(i).equals("*")) {
                    keys.add(segments.get(i));
                } else if (!template.get(i).equals(segments.get(i))) {
                    return null;
                }
            }
            return keys;
        }
    }

    private static final int CATALOG_PAGE = 10;

    private final List<Route> routes = new ArrayList<>();
    private final StubPages pages;

    StubV1(DataSet data, String baseUrl, StubOddities oddities, StubOrders orders) {
        pages = new StubPages(baseUrl, oddities);
        Figures figures = new Figures(data);
        StubV1Accounts accounts = new StubV1Accounts(data, figures);
        accountRoutes(accounts, new StubV1Summary(data, figures));
        subscriptionRoutes(accounts, new StubV1Subscriptions(data));
        invoiceRoutes(accounts, new StubV1Invoices(data));
        documentRoutes(accounts, new StubV1Documents(data));
        moneyRoutes(accounts, new StubV1Money(data));
        catalogRoutes(new StubV1Catalog(data));
        orderRoutes(new StubV1Orders(data));
        route("POST", "v1/orders", (keys, request) -> orders.create(request));
        route("POST", "v1/orders/preview", (keys, request) -> orders.preview(request));
        route("POST", "v1/async/orders", (keys, request) -> orders.createLater(request));
        route("v1/async-jobs/*", (keys, request) -> orders.job(keys.get(0)));
    }

    /** Whether there is anything but reading to be done at this path. */
    boolean writes(StubRequest request) {
        return !request.method().equals("GET") && routes.stream().anyMatch(route -> route.match(request) != null);
    }

    StubResponse answer(StubRequest request) {
        try {
            return find(request);
        } catch (StubRefusal refusal) {
            return StubErrors.v1(200, refusal.code(), refusal.getMessage());
        }
    }

    private StubResponse find(StubRequest request) {
        for (Route route : routes) {
            List<String> keys = route.match(request);
            if (keys != null) {
                Object answer = route.answer().to(keys, request);
                return answer instanceof byte[] document
                        ? StubResponse.bytes(200, "application/pdf", document)
                        : StubResponse.json(200, answer);
            }
        }
        throw StubRefusal.notFound(request.path());
    }

    private void route(String path, Answer answer) {
        route("GET", path, answer);
    }

    private void route(String method, String path, Answer answer) {
        routes.add(new Route(method, List.of(path.split("/", -1)), answer));
    }

    private void accountRoutes(StubV1Accounts accounts, StubV1Summary summary) {
        route("v1/accounts/*", (keys, request) -> accounts.account(keys.get(0)));
        route("v1/accounts/*/summary", (keys, request) -> summary.summary(accounts.find(keys.get(0))));
        route("v1/accounts/*/payment-methods", (keys, request) -> accounts.paymentMethods(keys.get(0), request));
        route("v1/accounts/*/payment-methods/default", (keys, request) -> accounts.defaultPaymentMethod(keys.get(0)));
    }

    private void subscriptionRoutes(StubV1Accounts accounts, StubV1Subscriptions subscriptions) {
        route("v1/subscriptions/subscription-metrics", (keys, request) -> subscriptions.metrics(request));
        route("v1/subscriptions/*", (keys, request) -> subscriptions.one(keys.get(0), request));
        route(
                "v1/subscriptions/*/versions/*",
                (keys, request) -> subscriptions.version(keys.get(0), keys.get(1), request));
        route(
                "v1/subscriptions/accounts/*",
                (keys, request) -> pages.page(
                        request, "subscriptions", subscriptions.ofAccount(accounts.find(keys.get(0)), request)));
    }

    private void invoiceRoutes(StubV1Accounts accounts, StubV1Invoices invoices) {
        route("v1/invoices/pdf-status", (keys, request) -> invoices.pdfStatus(request));
        route("v1/invoices/*", (keys, request) -> invoices.one(keys.get(0)));
        route(
                "v1/invoices/*/items",
                (keys, request) -> pages.page(request, "invoiceItems", invoices.items(keys.get(0))));
        route(
                "v1/invoices/*/files",
                (keys, request) -> pages.page(request, "invoiceFiles", invoices.files(keys.get(0))));
        route("v1/files/*", (keys, request) -> invoices.file(keys.get(0)));
        route(
                "v1/transactions/invoices/accounts/*",
                (keys, request) -> pages.page(request, "invoices", invoices.legacy(accounts.find(keys.get(0)))));
    }

    private void documentRoutes(StubV1Accounts accounts, StubV1Documents documents) {
        route("v1/billing-documents", (keys, request) -> {
            SampleAccount account = accounts.find(accountKey(request));
            return pages.page(
                    request, "documents", StubV1Lists.narrow(documents.documents(account), request, "documentDate"));
        });
        route(
                "v1/creditmemos",
                (keys, request) -> pages.page(
                        request, "creditmemos", StubV1Lists.narrow(documents.creditMemos(), request, "createdDate")));
        route("v1/creditmemos/*", (keys, request) -> success(documents.creditMemo(keys.get(0))));
        route("v1/creditmemos/*/items", (keys, request) -> pages.page(request, "items", documents.items(keys.get(0))));
    }

    private void moneyRoutes(StubV1Accounts accounts, StubV1Money money) {
        route(
                "v1/payments",
                (keys, request) ->
                        pages.page(request, "payments", StubV1Lists.narrow(money.payments(), request, "createdDate")));
        route("v1/payments/*", (keys, request) -> success(money.payment(keys.get(0))));
        route(
                "v1/refunds",
                (keys, request) ->
                        pages.page(request, "refunds", StubV1Lists.narrow(money.refunds(), request, "createdDate")));
        route("v1/refunds/*", (keys, request) -> success(money.refund(keys.get(0))));
        route(
                "v1/transactions/payments/accounts/*",
                (keys, request) -> pages.page(request, "payments", money.legacyPayments(accounts.find(keys.get(0)))));
    }

    private void catalogRoutes(StubV1Catalog catalog) {
        route(
                "v1/catalog/products",
                (keys, request) -> pages.page(request, "products", catalog.products(), CATALOG_PAGE));
        route("v1/catalog/products/*", (keys, request) -> success(catalog.product(keys.get(0))));
    }

    private void orderRoutes(StubV1Orders orders) {
        route("v1/orders", (keys, request) -> pages.page(request, "orders", orders.all(request)));
        route("v1/orders/*", (keys, request) -> orders.one(keys.get(0)));
        route(
                "v1/orders/subscription/*",
                (keys, request) -> pages.page(request, "orders", orders.ofSubscription(keys.get(0))));
        route(
                "v1/orders/subscription/*/pending",
                (keys, request) -> pages.page(request, "orders", orders.pending(keys.get(0))));
        route(
                "v1/orders/subscriptionOwner/*",
                (keys, request) -> pages.page(request, "orders", orders.ofOwner(keys.get(0))));
        route(
                "v1/orders/invoiceOwner/*",
                (keys, request) -> pages.page(request, "orders", orders.ofPayer(keys.get(0))));
    }

    private static Map<String, Object> success(Map<String, Object> fields) {
        Map<String, Object> answer = object("success", true);
        answer.putAll(fields);
        return answer;
    }

    private static String accountKey(StubRequest request) {
        String key = request.first("accountId", request.first("accountNumber", ""));
        if (key.isEmpty()) {
            throw StubRefusal.missing("accountId or accountNumber");
        }
        return key;
    }
}
