package org.buyergraph.gateway.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.stub.StubServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What follows from facts costs no call beside them, but for the one question that only rules ask. */
class RulesCostIT extends RunningGateway {
    /** What is known of an account, its partner, and what it uses. */
    private static final String FACTS = """
            name billing { batch } crm { publicSector masterAgreement } paymentMethods { kind }
            invoicedSubscriptions(first: 1) { totalCount }
            subscriptions(first: 100) { nodes { number status autoRenew settings { cloudLicensing }
              invoicedAccount { name crm { website } } license { number seats { bought inUse } }
              namespace { planCode planEndsOn seats { inUse owed } trial { endsOn } } %s } } %s""";

    private static final String RULES = """
            renewsByItself managedBy { name website } origin { orderType channel } features { available because }
            renewal { daysLeft mails { on } outcome } settlement { way seats charge { amount } }
            can { renew { allowed } addSeats { allowed } upgrade { allowed } downgrade { allowed } cancel { allowed }
              switchAutoRenewal { allowed } buyComputeMinutes { allowed } buyStorage { allowed } addAddOn { allowed }
              activate { allowed } extendTrial { allowed } }""";

    private static final String RULES_OF_ACCOUNT = "customerProfile { types } entityCheck { differs }";

    static List<SampleAccount> accounts() {
        return VENDORS.data().accounts();
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void rulesCostNoCallBesideTheirFacts(SampleAccount account) {
        Map<String, Integer> facts = calls(account, "", "");
        Map<String, Integer> withRules = calls(account, RULES, RULES_OF_ACCOUNT);

        boolean uses = VENDORS.data().subscriptions().stream()
                .anyMatch(subscription -> subscription.accountId().equals(account.id()));
        facts.merge("gitlab-portal POST /graphql", uses ? 1 : 0, Integer::sum); // how the portal treats what they use
        facts.values().removeIf(count -> count == 0);
        System.out.printf("%s: facts with rules cost %s%n", account.number(), withRules);
        assertThat(withRules).isEqualTo(facts);
    }

    private Map<String, Integer> calls(SampleAccount account, String rules, String ofAccount) {
        startAfresh();
        String document = "{ account(by: {number: \"%s\"}) { %s } }"
                .formatted(account.number(), FACTS.formatted(rules, ofAccount));
        Answer answer = ask("support", document);
        assertThat(answer.problems()).isEmpty();
        Map<String, Integer> calls = new TreeMap<>();
        for (StubServer vendor : VENDORS.servers()) {
            vendor.calls().letIn().stream()
                    .filter(call -> call.status() != 401)
                    .forEach(call ->
                            calls.merge(vendor.name() + " " + call.method() + " " + call.path(), 1, Integer::sum));
        }
        return calls;
    }
}
