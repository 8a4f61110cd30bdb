package org.buyergraph.zuora;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.catalog.Catalog;
import org.buyergraph.catalog.CatalogQuestions;
import org.buyergraph.http.HttpSettings;
import org.buyergraph.http.ProtectionSettings;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.id.CrmId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.paymentmethod.PaymentMethodQuestions;
import org.buyergraph.search.SearchQuestions;
import org.buyergraph.search.SearchTerm;
import org.buyergraph.spi.BackendException.Problem;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.buyergraph.testkit.contract.ConnectorContract;
import org.buyergraph.testkit.contract.Reach;
import org.buyergraph.testkit.contract.Samples;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.FaultKeys;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.stub.Call;
import org.buyergraph.testkit.stub.StubServer;
import org.junit.jupiter.api.Test;

class ZuoraConnectorTest extends ConnectorContract {
    private static final Pattern IN = Pattern.compile("\\.IN:\\[([^]]*)]");
    private static final int PAGE = 99;

    private final DataSet data = DocumentSamples.withTwoRefunds(DataSet.standard());
    private final ExpectedBilling expected = new ExpectedBilling(data);
    private final StubZuora zuora = new StubZuora(data);

    @Override
    protected StubServer stub() {
        return zuora;
    }

    @Override
    protected Connector connector(Reach reach) {
        ZuoraProperties properties = properties(reach);
        return new ZuoraConnector(ZuoraClient.to(properties), properties);
    }

    @Override
    protected Object settings() {
        return properties(reach());
    }

    private static ZuoraProperties properties(Reach reach) {
        HttpSettings usual = HttpSettings.DEFAULTS;
        return BoundSettings.of(
                reach.baseUrl(),
                reach.secretOr(StubZuora.CLIENT_SECRET),
                new HttpSettings(
                        usual.connectTimeout(),
                        reach.patience(),
                        usual.connections(),
                        usual.largestBody(),
                        ProtectionSettings.NONE));
    }

    @Override
    protected Set<String> secrets() {
        return Set.of(StubZuora.CLIENT_SECRET, "stub-token-");
    }

    @Override
    protected List<Samples<?, ?>> samples() {
        List<Samples<?, ?>> samples = new ArrayList<>(DocumentSamples.all());
        samples.addAll(List.of(
                Samples.of(
                                AccountQuestions.ACCOUNT,
                                PAGE,
                                keys(ZuoraConnectorTest::accountId, 101, 103, 190),
                                n -> accountId(90_000 + n))
                        .failing(new AccountId(FaultKeys.id(FaultKeys.BROKEN_ACCOUNT)), Problem.UNAVAILABLE)
                        .failing(new AccountId(FaultKeys.id(FaultKeys.RESET_ACCOUNT)), Problem.UNAVAILABLE),
                Samples.of(
                        AccountQuestions.ACCOUNT_NAME,
                        PAGE,
                        keys(ZuoraConnectorTest::accountId, 101, 103, 190),
                        n -> accountId(90_000 + n)),
                Samples.of(
                                AccountQuestions.ACCOUNT_BY_NUMBER,
                                PAGE,
                                keys(n -> new AccountNumber(Ids.accountNumber(n)), 101, 103, 190),
                                n -> new AccountNumber(Ids.accountNumber(90_000 + n)))
                        .failing(new AccountNumber(FaultKeys.BROKEN_ACCOUNT), Problem.UNAVAILABLE)
                        .failing(new AccountNumber(FaultKeys.TIMED_OUT_ACCOUNT), Problem.TIMEOUT)
                        .failing(new AccountNumber(FaultKeys.LIMIT_CODE_ACCOUNT), Problem.UNAVAILABLE)
                        .failing(new AccountNumber(FaultKeys.RESET_ACCOUNT), Problem.UNAVAILABLE),
                Samples.of(
                        AccountQuestions.ACCOUNTS_BY_CRM_ID,
                        PAGE / 2,
                        keys(n -> new CrmId(Ids.crmAccount(n)), 101, 104, 190),
                        n -> new CrmId("0014M00000Z%04d".formatted(n))),
                Samples.of(
                        AccountQuestions.ACCOUNTS_OF_PARENT,
                        PAGE,
                        keys(ZuoraConnectorTest::accountId, 112, 114),
                        n -> accountId(90_000 + n)),
                Samples.of(
                        PaymentMethodQuestions.PAYMENT_METHODS_OF_ACCOUNT,
                        PAGE,
                        keys(ZuoraConnectorTest::accountId, 101, 111),
                        n -> accountId(90_000 + n)),
                Samples.oneByOne(
                        SearchQuestions.SEARCH_BILLING,
                        Set.of(
                                new SearchTerm(SearchTerm.Field.EMAIL, "dana@brightwater.example"),
                                new SearchTerm(SearchTerm.Field.COMPANY_NAME, "falk"),
                                new SearchTerm(SearchTerm.Field.ACCOUNT_NUMBER, "a0000011")),
                        n -> new SearchTerm(SearchTerm.Field.COMPANY_NAME, "nobody" + n)),
                Samples.of(
                        SubscriptionQuestions.SUBSCRIPTION,
                        PAGE,
                        keys(n -> new SubscriptionNumber(Ids.subscriptionNumber(n)), 101, 103),
                        n -> new SubscriptionNumber(Ids.subscriptionNumber(90_000 + n))),
                Samples.of(
                        SubscriptionQuestions.SUBSCRIPTION_VERSIONS,
                        PAGE,
                        keys(n -> new SubscriptionNumber(Ids.subscriptionNumber(n)), 101, 103),
                        n -> new SubscriptionNumber(Ids.subscriptionNumber(90_000 + n))),
                Samples.whole(CatalogQuestions.CATALOG, Catalog.WHOLE),
                Samples.of(
                        SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT,
                        PAGE,
                        keys(ZuoraConnectorTest::accountId, 101, 103, 112),
                        n -> accountId(90_000 + n)),
                Samples.of(
                        SubscriptionQuestions.SUBSCRIPTIONS_OF_PAYER,
                        PAGE,
                        keys(ZuoraConnectorTest::accountId, 190, 191),
                        n -> accountId(90_000 + n)),
                Samples.of(
                        SubscriptionQuestions.SUBSCRIPTIONS_OF_NAMESPACE,
                        PAGE,
                        keys(n -> new NamespaceId(Long.toString(n)), 9_100_101, 9_100_103),
                        n -> new NamespaceId(Long.toString(9_900_000 + n)))));
        return samples;
    }

    private static AccountId accountId(long number) {
        return new AccountId(Ids.account(number));
    }

    private static <K> Set<K> keys(Function<Long, K> key, long... numbers) {
        return Arrays.stream(numbers).boxed().map(key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A CRM id is named in both its forms; a query without a list searches for one term. */
    @Override
    protected int keysIn(Call call) {
        return call.query().getOrDefault("filter[]", List.of()).stream()
                .map(IN::matcher)
                .filter(Matcher::find)
                .mapToInt(list -> list.group(1).split(",", -1).length)
                .map(values -> call.query().toString().contains("crmid.IN") ? values / 2 : values)
                .reduce(Integer::sum)
                .orElse(1);
    }

    @Override
    protected void speakOddly(boolean on) {
        for (StubZuora.Oddity oddity : List.of(StubZuora.Oddity.UNKNOWN_FIELDS, StubZuora.Oddity.UNKNOWN_VALUES)) {
            if (on) {
                zuora.turnOn(oddity);
            } else {
                zuora.turnOff(oddity);
            }
        }
    }

    @Override
    protected void reset() {
        zuora.reset();
    }

    @Test
    void readsEveryAccountByIdAndByNumber() {
        Map<AccountId, Account> byId = expected.accounts().stream().collect(toMap(Account::id, identity()));
        Map<AccountNumber, Account> byNumber = expected.accounts().stream().collect(toMap(Account::number, identity()));

        assertThat(read(AccountQuestions.ACCOUNT, byId.keySet())).isEqualTo(byId);
        assertThat(read(AccountQuestions.ACCOUNT_BY_NUMBER, byNumber.keySet())).isEqualTo(byNumber);
        assertThat(dataCalls()).hasSize(2);
    }

    @Test
    void readsTheLatestVersionOfEverySubscription() {
        Map<SubscriptionNumber, Subscription> all =
                expected.subscriptions().stream().collect(toMap(Subscription::number, identity()));

        assertThat(read(SubscriptionQuestions.SUBSCRIPTION, all.keySet())).isEqualTo(all);
    }

    @Test
    void readsAllSubscriptionsOfAllOwnersInOneGo() {
        assertThat(rows(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, expected.accountIds()))
                .isEqualTo(expected.subscriptionsBy(Subscription::owner, expected.accountIds()));
    }

    @Test
    void readsAllSubscriptionsThatPartnersPayFor() {
        Set<AccountId> partners = Set.of(accountId(190), accountId(191));

        Map<AccountId, Set<Subscription>> read = rows(SubscriptionQuestions.SUBSCRIPTIONS_OF_PAYER, partners);

        assertThat(read).isEqualTo(expected.subscriptionsBy(Subscription::payer, partners));
        assertThat(read.values()).allSatisfy(paid -> assertThat(paid)
                .anyMatch(one -> !one.owner().equals(one.payer())));
    }

    @Test
    void readsAllSubscriptionsOfAllNamespaces() {
        Set<NamespaceId> namespaces = expected.namespaceIds();

        assertThat(rows(SubscriptionQuestions.SUBSCRIPTIONS_OF_NAMESPACE, namespaces))
                .isEqualTo(expected.subscriptionsBy(Subscription::namespaceId, namespaces));
    }

    private <K> Map<K, Set<Subscription>> rows(Question<K, Listing<Subscription>> question, Set<K> keys) {
        Map<K, Set<Subscription>> rows = new HashMap<>();
        read(question, keys).forEach((key, listing) -> {
            assertThat(listing.truncated()).isFalse();
            assertThat(listing.rows()).doesNotHaveDuplicates();
            rows.put(key, Set.copyOf(listing.rows()));
        });
        return rows;
    }
}
