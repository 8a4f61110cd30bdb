package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountStatus;
import org.buyergraph.http.HttpSettings;
import org.buyergraph.http.ProtectionSettings;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.money.Money;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Reply;
import org.buyergraph.subscription.Sale;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionSettings;
import org.buyergraph.subscription.SubscriptionStatus;
import org.buyergraph.subscription.TermType;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;
import org.buyergraph.testkit.stub.StubServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** One row at a time, with the values that tenants and versions of the API differ in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZuoraMappingTest {
    private static final AccountId OWNER = new AccountId(Ids.account(101));
    private static final AccountId PAYER = new AccountId(Ids.account(190));
    private static final SubscriptionNumber NUMBER = new SubscriptionNumber("A-S1");

    private final OneRow zuora = new OneRow();

    @AfterAll
    void close() {
        zuora.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Active, ACTIVE",
        "ACTIVE, ACTIVE",
        "Draft, DRAFT",
        "Canceled, CANCELED",
        "Frozen, UNKNOWN",
        "'', UNKNOWN"
    })
    void anAccountHasAStatusOfOurs(String theirs, AccountStatus ours) {
        assertThat(account(Map.of("status", theirs)).status()).isEqualTo(ours);
    }

    @Test
    void moneyIsExactHoweverItIsWritten() {
        assertThat(balance(Map.of("balance", "0.10"))).isEqualTo(Money.of("0.1", "USD"));
        assertThat(balance(Map.of("balance", new BigDecimal("12345678901234567.89"))))
                .isEqualTo(Money.of("12345678901234567.89", "USD"));
        assertThat(balance(Map.of("balance", -12, "currency", "JPY"))).isEqualTo(Money.of("-12", "JPY"));
    }

    static Stream<Map<String, Object>> lostFacts() {
        return Stream.of(
                Map.of("balance", 1, "currency", "XYZW"),
                Map.of("balance", 1, "currency", ""),
                Map.of("balance", "much"),
                Map.of("balance", ""),
                Map.of("balance", "1e400000000"),
                Map.of("totalInvoiceBalance", "1e-3000000"),
                Map.of("name", " "));
    }

    /** A balance that is lost is not one of nothing. */
    @ParameterizedTest
    @MethodSource("lostFacts")
    void anAccountThatCannotBeReadIsABadResponse(Map<String, Object> lost) {
        Reply<AccountId, Account> reply = accountReply(lost);

        assertThat(reply).isInstanceOf(Reply.Failed.class);
        assertThat(((Reply.Failed<AccountId, Account>) reply).why().problem())
                .isEqualTo(BackendException.Problem.BAD_RESPONSE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "n/a", "0014M", "0014M00000A101QABAA"})
    void aLinkToTheCrmThatLeadsNowhereIsNone(String crmId) {
        Map<String, Object> row = new HashMap<>();
        row.put("crmId", crmId);
        assertThat(account(row).crmId()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Draft, DRAFT",
        "PendingActivation, PENDING_ACTIVATION",
        "Pending Activation, PENDING_ACTIVATION",
        "PendingAcceptance, PENDING_ACCEPTANCE",
        "Active, ACTIVE",
        "Cancelled, CANCELED",
        "Canceled, CANCELED",
        "Suspended, SUSPENDED",
        "OutOfContract, UNKNOWN"
    })
    void aSubscriptionHasAStatusOfOurs(String theirs, SubscriptionStatus ours) {
        assertThat(subscription(Map.of("status", theirs)).storedStatus()).isEqualTo(ours);
    }

    @Test
    void whoUsesASubscriptionPaysForItUnlessAnotherIsNamed() {
        assertThat(subscription(Map.of()).payer()).isEqualTo(OWNER);
        assertThat(subscription(Map.of("invoiceOwnerId", PAYER.value())).payer())
                .isEqualTo(PAYER);
        assertThat(subscription(Map.of("invoiceOwnerId", PAYER.value())).owner())
                .isEqualTo(OWNER);
    }

    @Test
    void whatIsNotToldOfASubscriptionIsAbsent() {
        assertThat(subscription(Map.of()))
                .isEqualTo(new Subscription(
                        NUMBER,
                        1,
                        OWNER,
                        OWNER,
                        SubscriptionStatus.UNKNOWN,
                        null,
                        TermType.UNKNOWN,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        new SubscriptionSettings(null, null, null),
                        new Sale(null, null, null, null),
                        null,
                        List.of(),
                        null));
    }

    @Test
    void flagsNumbersAndDatesMayComeAsText() {
        Subscription subscription = subscription(Map.of(
                "version", "3",
                "autoRenew", "true",
                "termStartDate", "2026-01-31T00:00:00+00:00",
                "termEndDate", "2027-01-31"));

        assertThat(subscription.version()).isEqualTo(3);
        assertThat(subscription.autoRenew()).isTrue();
        assertThat(subscription.termStart()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(subscription.termEnd()).isEqualTo(LocalDate.of(2027, 1, 31));
    }

    @Test
    void theNamespaceIsFreeTextInBilling() {
        assertThat(subscription(Map.of("gitLabNamespaceId__c", " 42 ")).namespaceId())
                .isEqualTo(new NamespaceId("42"));
        assertThat(subscription(Map.of("gitLabNamespaceId__c", 42)).namespaceId())
                .isEqualTo(new NamespaceId("42"));
        assertThat(subscription(Map.of("gitLabNamespaceId__c", "see notes")).namespaceId())
                .isNull();
    }

    private Money balance(Map<String, Object> row) {
        return account(row).balance();
    }

    private Account account(Map<String, Object> special) {
        return valueOf(accountReply(special));
    }

    private Reply<AccountId, Account> accountReply(Map<String, Object> special) {
        zuora.row = with(
                Map.of("id", OWNER.value(), "accountNumber", "A1", "name", "One", "currency", "USD", "balance", 0),
                special);
        return new ZuoraAccounts(client(), new ZuoraAccountReader(settings().accounts()))
                .byId(Set.of(OWNER))
                .single()
                .block();
    }

    private Subscription subscription(Map<String, Object> special) {
        zuora.row = with(Map.of("name", NUMBER.value(), "accountId", OWNER.value()), special);
        return valueOf(new ZuoraSubscriptions(
                        client(),
                        new ZuoraProducts(settings().products()),
                        settings().fields())
                .byNumber(Set.of(NUMBER))
                .single()
                .block());
    }

    private static Map<String, Object> with(Map<String, Object> usual, Map<String, Object> special) {
        Map<String, Object> row = new HashMap<>(usual);
        row.putAll(special);
        return row;
    }

    private static <V> V valueOf(Reply<?, V> reply) {
        assertThat(reply).isInstanceOf(Reply.Found.class);
        return ((Reply.Found<?, V>) reply).value();
    }

    private ZuoraClient client() {
        return ZuoraClient.to(settings());
    }

    private ZuoraProperties settings() {
        return BoundSettings.of(
                zuora.baseUrl(),
                "secret",
                new HttpSettings(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20),
                        8,
                        DataSize.ofMegabytes(1),
                        ProtectionSettings.NONE));
    }

    /** Answers every query with one page of one row. */
    private static final class OneRow extends StubServer {
        private volatile Map<String, Object> row = Map.of();

        OneRow() {
            super("one-row", 0);
        }

        @Override
        protected StubResponse answer(StubRequest request) {
            return request.path().equals(StubZuora.TOKEN_PATH)
                    ? StubResponse.json(200, Map.of("access_token", "any", "expires_in", 3600))
                    : StubResponse.json(200, Map.of("data", List.of(row)));
        }
    }
}
