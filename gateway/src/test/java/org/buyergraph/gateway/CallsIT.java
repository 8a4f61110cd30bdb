package org.buyergraph.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.testkit.data.SampleSubscription;
import org.buyergraph.testkit.stub.CallLog;
import org.buyergraph.testkit.stub.StubServer;
import org.junit.jupiter.api.Test;

/** What a query costs the vendors: expected from what can be fetched many at once, and actual from their own logs. */
class CallsIT extends RunningGateway {
    private static final String FIELDS = """
            { name crm { owner segment } subscriptions { nodes { number account { name } namespace { plan } } } }""";

    @Test
    void twelveAccountsCostOneCallEachForAccountsSubscriptionsAndSalesAndOnePerNamespace() {
        List<String> numbers = IntStream.rangeClosed(101, 114)
                .filter(number -> number != 110 && number != 112)
                .mapToObj(number -> "A00000" + number)
                .toList();
        String document = IntStream.range(0, numbers.size())
                .mapToObj(i -> "a%d: account(by: {number: \"%s\"}) %s".formatted(i, numbers.get(i), FIELDS))
                .collect(Collectors.joining("\n", "{", "}"));

        Answer answer = ask("support", document);

        assertThat(numbers).hasSize(12);
        assertThat(answer.problems()).isEmpty();
        Map<String, Integer> expected = new LinkedHashMap<>();
        expected.put("zuora accounts", 1);
        expected.put("zuora subscriptions", 1);
        expected.put("salesforce", 1);
        expected.put("gitlab", namespacesOf(numbers).size());
        expected.put("gitlab-portal", 0);
        assertSame(expected, actual());
    }

    private static Set<String> namespacesOf(List<String> numbers) {
        Set<String> ids = VENDORS.data().accounts().stream()
                .filter(account -> numbers.contains(account.number()))
                .map(account -> account.id())
                .collect(Collectors.toSet());
        return VENDORS.data().subscriptions().stream()
                .filter(SampleSubscription::latest)
                .filter(subscription -> ids.contains(subscription.accountId()))
                .filter(subscription -> subscription.namespaceId() != null)
                .map(subscription -> String.valueOf(subscription.namespaceId()))
                .collect(Collectors.toSet());
    }

    private static Map<String, Integer> actual() {
        CallLog zuora = VENDORS.zuora().calls();
        int accounts = zuora.count("GET", "/object-query/accounts");
        int subscriptions = zuora.count("GET", "/object-query/subscriptions");
        Map<String, Integer> calls = new LinkedHashMap<>();
        calls.put("zuora accounts", accounts);
        calls.put("zuora subscriptions", subscriptions);
        int others = data(VENDORS.zuora()) - accounts - subscriptions;
        if (others > 0) {
            calls.put("zuora others", others);
        }
        calls.put("salesforce", data(VENDORS.salesforce()));
        calls.put("gitlab", data(VENDORS.gitlab()));
        calls.put("gitlab-portal", data(VENDORS.portal()));
        return calls;
    }

    private static int data(StubServer server) {
        return server.calls().withoutTokens().size();
    }

    private static void assertSame(Map<String, Integer> expected, Map<String, Integer> actual) {
        System.out.printf("%n%-24s %8s %8s%n", "calls by backend", "expected", "actual");
        actual.forEach((backend, calls) ->
                System.out.printf("%-24s %8s %8d%n", backend, expected.getOrDefault(backend, 0), calls));
        assertThat(actual).isEqualTo(expected);
    }
}
