package org.buyergraph.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.country.CountryCode;
import org.buyergraph.customer.Customer;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.http.HttpSettings;
import org.buyergraph.http.ProtectionSettings;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CustomerId;
import org.buyergraph.id.EmailAddress;
import org.buyergraph.id.LicenseId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.id.UserId;
import org.buyergraph.license.LicenseQuestions;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.search.SearchQuestions;
import org.buyergraph.search.SearchTerm;
import org.buyergraph.settlement.SettlementQuestions;
import org.buyergraph.settlement.SettlementRecord;
import org.buyergraph.spi.BackendException.Problem;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import org.buyergraph.subscription.PortalAccess;
import org.buyergraph.subscription.PortalLimit;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.buyergraph.testkit.contract.ConnectorContract;
import org.buyergraph.testkit.contract.Reach;
import org.buyergraph.testkit.contract.Samples;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.FaultKeys;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleCustomer;
import org.buyergraph.testkit.data.SampleReconciliation;
import org.buyergraph.testkit.stub.Call;
import org.buyergraph.testkit.stub.StubServer;
import org.junit.jupiter.api.Test;

class GitlabPortalConnectorTest extends ConnectorContract {
    private static final int VALUES_OF_A_FILTER = 100;

    private final DataSet data = DataSet.standard();
    private final StubPortal portal = new StubPortal(data);

    @Override
    protected StubServer stub() {
        return portal;
    }

    @Override
    protected Connector connector(Reach reach) {
        return new GitlabPortalConnector(GitlabPortalClient.to(properties(reach)));
    }

    @Override
    protected Object settings() {
        return properties(reach());
    }

    private static GitlabProperties.Portal properties(Reach reach) {
        HttpSettings usual = HttpSettings.DEFAULTS;
        return new GitlabProperties.Portal(
                reach.baseUrl(),
                StubPortal.ADMIN_EMAIL,
                reach.secretOr(StubPortal.ADMIN_TOKEN),
                new HttpSettings(
                        usual.connectTimeout(),
                        reach.patience(),
                        usual.connections(),
                        usual.largestBody(),
                        ProtectionSettings.NONE));
    }

    @Override
    protected Set<String> secrets() {
        return Set.of(StubPortal.ADMIN_TOKEN);
    }

    @Override
    protected boolean renewsPasses() {
        return false;
    }

    @Override
    protected List<Samples<?, ?>> samples() {
        Set<CustomerId> known = data.customers().stream()
                .limit(3)
                .map(customer -> id(customer.id()))
                .collect(Collectors.toSet());
        return List.of(
                Samples.of(CustomerQuestions.CUSTOMER, VALUES_OF_A_FILTER, known, n -> id(990_000 + n)),
                Samples.of(
                        CustomerQuestions.CUSTOMER_BY_EMAIL,
                        VALUES_OF_A_FILTER,
                        Set.of(new EmailAddress("Dana@brightwater.example"), new EmailAddress("sam@pebble.example")),
                        n -> new EmailAddress("nobody" + n + "@nowhere.example")),
                Samples.of(
                        CustomerQuestions.CUSTOMER_BY_USER,
                        VALUES_OF_A_FILTER,
                        Set.of(user(8_201_001), user(8_210_001)),
                        n -> user(9_900_000 + n)),
                Samples.of(
                        CustomerQuestions.CUSTOMERS_OF_ACCOUNT,
                        VALUES_OF_A_FILTER,
                        Set.of(new AccountId(Ids.account(101)), new AccountId(Ids.account(112))),
                        n -> new AccountId(Ids.account(90_000 + n))),
                Samples.oneByOne(
                        SearchQuestions.SEARCH_PORTAL,
                        Set.of(
                                new SearchTerm(SearchTerm.Field.EMAIL, "dana@brightwater.example"),
                                new SearchTerm(SearchTerm.Field.EMAIL_PART, "helios"),
                                new SearchTerm(SearchTerm.Field.PERSON_NAME, "tremblay"),
                                new SearchTerm(SearchTerm.Field.COMPANY_NAME, "helios"),
                                new SearchTerm(SearchTerm.Field.COMPANY_NAME_PART, "grid")),
                        n -> new SearchTerm(SearchTerm.Field.EMAIL, "nobody" + n + "@nowhere.example")),
                licenses(LicenseQuestions.LICENSE),
                licenses(LicenseQuestions.LICENSE_GRANT),
                Samples.of(
                        LicenseQuestions.LICENSES_OF_CUSTOMER,
                        VALUES_OF_A_FILTER,
                        Set.of(id(700_102), id(700_104)),
                        n -> id(990_000 + n)),
                subscriptions(LicenseQuestions.LICENSES_OF_SUBSCRIPTION, "A-S00000103", "A-S00000107"),
                subscriptions(NamespaceQuestions.NAMESPACE_OF_SUBSCRIPTION, "A-S00000101", "A-S00000104"),
                subscriptions(SettlementQuestions.SETTLEMENT_RECORDS_OF_SUBSCRIPTION, "A-S00000101", "A-S00000104"),
                subscriptions(SubscriptionQuestions.PORTAL_ACCESS, "A-S00000109", "A-S00000112"));
    }

    private static <V> Samples<LicenseId, V> licenses(Question<LicenseId, V> question) {
        return Samples.of(
                question,
                VALUES_OF_A_FILTER,
                Set.of(new LicenseId("500102"), new LicenseId("500104")),
                n -> new LicenseId(String.valueOf(990_000 + n)));
    }

    private static <V> Samples<SubscriptionNumber, V> subscriptions(
            Question<SubscriptionNumber, V> question, String one, String other) {
        return Samples.of(
                        question,
                        VALUES_OF_A_FILTER,
                        Set.of(new SubscriptionNumber(one), new SubscriptionNumber(other)),
                        n -> new SubscriptionNumber("A-S9900" + n))
                .failing(new SubscriptionNumber(FaultKeys.BROKEN_LICENSE_SUBSCRIPTION), Problem.UNAVAILABLE);
    }

    private static CustomerId id(long number) {
        return new CustomerId(Long.toString(number));
    }

    @Override
    protected int keysIn(Call call) {
        return Stream.of("ids", "customer_ids", "zuora_account_ids", "zuora_subscription_names", "subscription_names")
                .map(call::first)
                .filter(values -> values != null && !values.isEmpty())
                .mapToInt(values -> values.split(",", -1).length)
                .reduce(Integer::sum)
                .orElse(1);
    }

    @Override
    protected void speakOddly(boolean on) {
        portal.speakFuture(on);
    }

    @Override
    protected void reset() {
        portal.reset();
    }

    @Test
    void readsEveryCustomer() {
        Map<CustomerId, Customer> expected = data.customers().stream()
                .map(GitlabPortalConnectorTest::expected)
                .collect(Collectors.toMap(Customer::id, Function.identity()));

        assertThat(read(CustomerQuestions.CUSTOMER, expected.keySet())).isEqualTo(expected);
    }

    @Test
    void readsEverySettlementThatIsPlanned() {
        Map<SubscriptionNumber, Listing<SettlementRecord>> expected = data.reconciliations().stream()
                .map(GitlabPortalConnectorTest::expected)
                .collect(Collectors.toMap(SettlementRecord::subscription, one -> Listing.whole(List.of(one))));

        assertThat(read(SettlementQuestions.SETTLEMENT_RECORDS_OF_SUBSCRIPTION, expected.keySet()))
                .isEqualTo(expected);
    }

    private static SettlementRecord expected(SampleReconciliation sample) {
        return new SettlementRecord(
                new SubscriptionNumber(sample.subscriptionNumber()),
                sample.reconcileOn(),
                sample.userCount(),
                sample.skipReason() != null,
                sample.quotedAmount());
    }

    /** A partner's is managed by the partner, a programme's is one of the programme, and the customer's own is their own. */
    @Test
    void readsHowThePortalTreatsSubscriptions() {
        Map<SubscriptionNumber, PortalAccess> expected = Stream.of(
                        new PortalAccess(new SubscriptionNumber("A-S00000114"), false, PortalLimit.MANAGED_BY_RESELLER),
                        new PortalAccess(new SubscriptionNumber("A-S00000112"), true, null),
                        new PortalAccess(new SubscriptionNumber("A-S00000115"), false, null))
                .collect(Collectors.toMap(PortalAccess::subscription, Function.identity()));

        assertThat(read(SubscriptionQuestions.PORTAL_ACCESS, expected.keySet())).isEqualTo(expected);
    }

    @Test
    void aLimitThatWeHaveNotHeardOfIsOne() {
        SubscriptionNumber number = new SubscriptionNumber("A-S00000109");
        portal.speakFuture(true);

        assertThat(read(SubscriptionQuestions.PORTAL_ACCESS, Set.of(number)))
                .containsValue(new PortalAccess(number, false, PortalLimit.UNKNOWN));
    }

    private static UserId user(long number) {
        return new UserId(String.valueOf(number));
    }

    private static Customer expected(SampleCustomer sample) {
        String account = sample.accountId();
        return new Customer(
                id(sample.id()),
                sample.firstName() + " " + sample.lastName(),
                sample.email(),
                sample.company(),
                new CountryCode(sample.countryCode()),
                sample.userId() == null ? null : user(sample.userId()),
                account == null ? null : new AccountId(account),
                sample.loginActivated());
    }
}
