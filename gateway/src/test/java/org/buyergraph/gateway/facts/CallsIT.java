package org.buyergraph.gateway.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.gateway.golden.GoldenQuery;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.ExpectedCalls;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleSubscription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** What eleven queries, three of them pages of our clients, cost the vendors, cold: as many calls as the data set and what a call can fetch make necessary. */
class CallsIT extends RunningGateway {
    private static final DataSet DATA = VENDORS.data();

    /** Of as many names the settings say that they are asked for, one by one. */
    private static final int ADD_ONS = 3;

    private static final List<String> TABLE = new ArrayList<>();

    /** Of our clients: the web store, the billing page within GitLab, the partner portal. */
    private static final Map<String, String> PAGES = new TreeMap<>();

    /**
     * But for what activates licenses, which is not for support, and for the invoices that lines and payments name: whether
     * the list of invoices is there before them, or they are asked for by their ids too, is a matter of who is faster.
     */
    private static final String EVERYTHING =
            GoldenQuery.TEXT.replace("grant { activationCode }", "").replace("invoice { number }", "");

    private record Query(
            String name, String viewer, String document, Map<String, Object> variables, ExpectedCalls expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Query> queries() throws Exception {
        return List.of(
                twelveAccounts(),
                theVeryLargeAccount(),
                webStore(),
                billingPage(),
                partner(),
                roundTrip(),
                customer(),
                mixedNodes(),
                search(),
                new Query(
                        "plans",
                        "customer-700110",
                        demo("5-plans"),
                        Map.of(),
                        expected().catalog()),
                license());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryCostsTheCallsThatItNeeds(Query query) {
        Answer answer = ask(query.viewer(), query.document(), query.variables());

        assertThat(answer.problems()).isEmpty();
        Map<String, Integer> actual = actual();
        remember(query, actual);
        assertThat(actual).isEqualTo(query.expected().byBackend());
    }

    @AfterAll
    static void print() {
        PAGES.forEach((page, document) -> System.out.printf("%n%s%n%n%s%n", page, document));
        System.out.printf("%n%-34s %-28s %8s %8s%n", "query", "backend", "expected", "actual");
        TABLE.forEach(System.out::println);
    }

    private static Query twelveAccounts() {
        List<Integer> accounts = IntStream.rangeClosed(101, 114)
                .filter(number -> number != 110 && number != 112)
                .boxed()
                .toList();
        Set<String> ids = accounts.stream().map(Ids::account).collect(Collectors.toSet());
        String fields = """
                { name crm { owner segment } subscriptions(first: 100) { nodes { number plans { name charges { number } } } }
                  invoices(first: 100) { nodes { number items { nodes { amount { amount } } } } } }""";
        String document = accounts.stream()
                .map(number ->
                        "a%d: account(by: {number: \"%s\"}) %s".formatted(number, Ids.accountNumber(number), fields))
                .collect(Collectors.joining("\n", "{", "}"));
        ExpectedCalls expected = expected()
                .billing("accounts", 12)
                .subscriptions(ownedBy(ids))
                .invoices(ids)
                .sales(1);
        return new Query("twelve accounts", "support", document, Map.of(), expected);
    }

    /** All of its 40 subscriptions, and the first of each list that is longer than a page. */
    private static Query theVeryLargeAccount() {
        String account = Ids.account(112);
        Set<String> numbers = numbersOf(account);
        Set<String> namespaces = namespacesOf(account);
        ExpectedCalls expected = expected()
                .billing("accounts", 1)
                .billing("accounts", 1) // those below it
                .subscriptions(ownedBy(Set.of(account)))
                .subscriptions(subscription -> subscription.invoiceOwnerId().equals(account))
                .subscriptions(subscription -> namespaces.contains(subscription.namespaceId()))
                .versions(subscription -> numbers.contains(subscription.number()))
                .invoices(Set.of(account))
                .invoiceLines(line -> numbers.contains(line.subscriptionNumber()))
                .payments(payment -> payment.accountId().equals(account))
                .paymentApplications(application -> application.accountId().equals(account))
                .billing("credit-memos", 1)
                .billing("refunds", 1)
                .billing("orders", 1)
                .billing("payment-methods", 1)
                .catalog()
                .sales(3) // the account, its people, its opportunities
                .namespaces(namespaces.size(), 3 + ADD_ONS) // with plan, limits and owners
                .storage(namespaces.size())
                .namespaces(2, 0) // what each of the two people owns
                .portal(1) // who manages it
                .portal(2) // licenses made out for those two
                .portal(numbers.size() - namespaces.size()) // licenses of what is for no namespace
                .portal(numbers.size()) // how it treats them
                .portal(numbers.size()); // when it settles their seats
        return new Query("account A00000112 in full", "support", EVERYTHING, Map.of("number", "A00000112"), expected);
    }

    private static Query webStore() throws Exception {
        ExpectedCalls expected = expected()
                .portal(1) // the customer
                .billing("accounts", 1)
                .subscriptions(ownedBy(Set.of(Ids.account(102))))
                .sales(1)
                .portal(1) // licenses
                .portal(1); // how it treats what may be changed
        return page("page of the web store", "customer-700102", demo("7-web-store"), expected);
    }

    private static Query page(String name, String viewer, String document, ExpectedCalls expected) {
        PAGES.put(name, document);
        return new Query(name, viewer, document, Map.of(), expected);
    }

    private static Query billingPage() throws Exception {
        Predicate<SampleSubscription> ofNamespace = subscription -> "9100101".equals(subscription.namespaceId());
        ExpectedCalls expected = expected()
                .namespaces(1, 1 + ADD_ONS) // with plan
                .subscriptions(ofNamespace)
                .invoiceLines(line -> DATA.subscriptions().stream()
                        .filter(ofNamespace)
                        .anyMatch(subscription -> subscription.number().equals(line.subscriptionNumber())))
                .billing("accounts", 1)
                .billing("payment-methods", 1) // what sort of customer it is decides on what may be done
                .sales(1)
                .portal(1); // how it treats what may be changed
        return page("page of a namespace's billing", "namespace-9100101", demo("2-billing-page"), expected);
    }

    private static Query partner() throws Exception {
        String account = Ids.account(190);
        ExpectedCalls expected = expected()
                .billing("accounts", 1) // the partner's own
                .billing("accounts", 1) // its customers', which are known when its subscriptions are
                .subscriptions(subscription -> subscription.invoiceOwnerId().equals(account))
                .invoices(Set.of(account))
                .sales(1) // whether it is authorised
                .sales(1) // of what sort its customers are, which are known a call later
                .portal(1) // licenses
                .portal(1); // how it treats what may be changed
        return page("page of the partner portal", "partner-A00000190", demo("3-partner"), expected);
    }

    private static Query roundTrip() {
        String account = Ids.account(101);
        Set<String> numbers = numbersOf(account);
        String document = """
                { account(by: {number: "A00000101"}) { name subscriptions { nodes { number namespace { path
                    subscriptions { nodes { number account { name } invoiceLines { nodes { amount { amount }
                      invoice { number account { name subscriptions { nodes { number namespace { path } } } } } } } } }
                } } } } }""";
        ExpectedCalls expected = expected()
                .billing("accounts", 1)
                .subscriptions(ownedBy(Set.of(account)))
                .subscriptions(subscription -> "9100101".equals(subscription.namespaceId()))
                .invoiceLines(line -> numbers.contains(line.subscriptionNumber()))
                .invoices(Set.of(account)) // by the ids that their lines name
                .namespaces(1, 0);
        return new Query("there and back again", "support", document, Map.of(), expected);
    }

    private static Query customer() {
        String document = """
                { viewer { role name customers { name email } accounts { name balance { amount }
                    subscriptions { nodes { number status } } } } }""";
        ExpectedCalls expected =
                expected().portal(1).billing("accounts", 1).subscriptions(ownedBy(Set.of(Ids.account(101))));
        return new Query("a customer's own", "customer-700101", document, Map.of(), expected);
    }

    private static Query mixedNodes() {
        List<String> ids = List.of(
                GlobalId.of("Account", Ids.account(101)),
                GlobalId.of("Account", Ids.account(102)),
                GlobalId.of("Subscription", "A-S00000101"),
                GlobalId.of("Subscription", "A-S00000103"),
                GlobalId.of("Invoice", Ids.invoice(1001)),
                GlobalId.of("Invoice", Ids.invoice(1002)),
                GlobalId.of("Payment", Ids.payment(101)),
                GlobalId.of("CreditMemo", Ids.creditMemo(1)),
                GlobalId.of("Refund", Ids.refund(1)),
                GlobalId.of("Order", Ids.order(101)),
                GlobalId.of("Plan", Ids.productRatePlan(11)),
                GlobalId.of("Opportunity", Ids.opportunity(101)),
                GlobalId.of("Namespace", 9100101),
                GlobalId.of("Namespace", 9100103),
                GlobalId.of("License", 500102),
                GlobalId.of("Customer", 700101));
        ExpectedCalls expected = expected()
                .billing("accounts", 2)
                .billing("subscriptions", 2)
                .billing("invoices", 2)
                .billing("payments", 1)
                .billing("credit-memos", 1)
                .billing("refunds", 1)
                .billing("orders", 1)
                .catalog()
                .sales(1)
                .namespaces(2, 0)
                .portal(1)
                .portal(1);
        return new Query(
                "nodes of mixed types",
                "support",
                "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }",
                Map.of("ids", ids),
                expected);
    }

    private static Query search() throws Exception {
        ExpectedCalls expected = expected()
                .billing("accounts", 1) // by the name
                .sales(1)
                .portal(1)
                .billing("accounts", 1) // by the id that billing and the portal found
                .billing("accounts", 1) // by the id that sales found
                .subscriptions(ownedBy(Set.of(Ids.account(106))));
        return new Query("search", "support", demo("6-search"), Map.of(), expected);
    }

    private static Query license() {
        String document =
                "query($id: ID!) { license(by: {id: $id}) { number seats { owed } subscription { number } } }";
        ExpectedCalls expected = expected().portal(1).billing("subscriptions", 1);
        return new Query(
                "a license by id", "support", document, Map.of("id", GlobalId.of("License", 500102)), expected);
    }

    private static ExpectedCalls expected() {
        return new ExpectedCalls(DATA);
    }

    private static Predicate<SampleSubscription> ownedBy(Collection<String> accounts) {
        return subscription -> accounts.contains(subscription.accountId());
    }

    private static Set<String> numbersOf(String account) {
        return DATA.subscriptions().stream()
                .filter(ownedBy(Set.of(account)))
                .map(SampleSubscription::number)
                .collect(Collectors.toSet());
    }

    private static Set<String> namespacesOf(String account) {
        return DATA.subscriptions().stream()
                .filter(ownedBy(Set.of(account)))
                .map(SampleSubscription::namespaceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static String demo(String name) throws Exception {
        return new ClassPathResource("demo/queries/" + name + ".graphql").getContentAsString(StandardCharsets.UTF_8);
    }

    /** From the vendors' own logs. */
    private static Map<String, Integer> actual() {
        Map<String, Integer> calls = new TreeMap<>();
        VENDORS.zuora()
                .calls()
                .letIn()
                .forEach(call -> calls.merge("zuora " + call.path().replace("/object-query/", ""), 1, Integer::sum));
        VENDORS.salesforce().calls().letIn().forEach(call -> calls.merge("salesforce", 1, Integer::sum));
        VENDORS.gitlab().calls().letIn().forEach(call -> calls.merge("gitlab", 1, Integer::sum));
        VENDORS.portal().calls().letIn().forEach(call -> calls.merge("gitlab-portal", 1, Integer::sum));
        return calls;
    }

    private static void remember(Query query, Map<String, Integer> actual) {
        Map<String, Integer> expected = query.expected().byBackend();
        Set<String> backends = new TreeSet<>(expected.keySet());
        backends.addAll(actual.keySet());
        backends.forEach(backend -> TABLE.add("%-34s %-28s %8d %8d"
                .formatted(query.name(), backend, expected.getOrDefault(backend, 0), actual.getOrDefault(backend, 0))));
    }
}
