package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.account.AccountStatus;
import org.buyergraph.account.Billing;
import org.buyergraph.account.BillingBatch;
import org.buyergraph.account.CommunicationProfile;
import org.buyergraph.account.Entity;
import org.buyergraph.account.StoredChannel;
import org.buyergraph.account.TaxExemption;
import org.buyergraph.http.Json;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.id.CrmId;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ZuoraAccountsTest {
    /** Without it an account is not one. */
    private static final String BALANCE = "\"currency\":\"EUR\",\"balance\":0,";

    private final DataSet data = DataSet.standard();
    private final StubZuora stub = new StubZuora(data);
    private final ZuoraProperties settings = BoundSettings.of(stub);
    private final ZuoraAccountReader reader = new ZuoraAccountReader(settings.accounts());
    private final ZuoraAccounts accounts = new ZuoraAccounts(ZuoraClient.to(settings), reader);

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void oneCallReadsManyWithTheirContacts() {
        Set<AccountNumber> numbers = data.accounts().stream()
                .map(account -> new AccountNumber(account.number()))
                .collect(Collectors.toSet());

        Map<AccountNumber, Account> found = found(accounts.byNumber(numbers));

        assertThat(found).hasSize(15);
        assertThat(found.values()).allSatisfy(account -> {
            SampleAccount sample = data.account(account.id().value()).orElseThrow();
            assertThat(account.billTo().address().country())
                    .hasToString(sample.billTo().countryCode());
            assertThat(account.soldTo().email()).isEqualTo(sample.soldTo().workEmail());
        });
        assertThat(stub.calls().withoutTokens()).hasSize(1);
    }

    @Test
    void bothFormsOfACrmIdAreAskedAndSeveralAccountsMayShareOne() {
        data.add(SampleAccount.example(900, "Short").withCrmId("0014M00000A0102"));
        data.add(SampleAccount.example(901, "Other letters").withCrmId("0014m00000a0102"));
        CrmId shared = new CrmId("0014M00000A0102QAB");
        CrmId shortForm = new CrmId("0014M00000A0104");

        Map<CrmId, Listing<Account>> found = found(accounts.byCrmId(Set.of(shared, shortForm)));

        assertThat(numbers(found.get(shared))).containsExactlyInAnyOrder("A00000102", "A00000900");
        assertThat(numbers(found.get(shortForm))).containsExactly("A00000104");
        assertThat(stub.calls().withoutTokens()).hasSize(1);
    }

    @Test
    void anUnknownCrmIdIsLinkedToNoAccount() {
        CrmId unknown = new CrmId("0014M00000A9404");

        assertThat(found(accounts.byCrmId(Set.of(unknown))).get(unknown).rows()).isEmpty();
    }

    @Test
    void whatIsReadAnswersTheOtherNamesToo() {
        AccountId id = new AccountId(Ids.account(101));

        List<Seed<?, ?>> also = accounts.byId(Set.of(id))
                .flatMapIterable(
                        reply -> reply instanceof Reply.Found<AccountId, Account> found ? found.also() : List.of())
                .collectList()
                .block();

        assertThat(also)
                .extracting(seed -> seed.question().name())
                .containsExactly(AccountQuestions.ACCOUNT.name(), AccountQuestions.ACCOUNT_BY_NUMBER.name());
    }

    @Test
    void everyWordOfTheContractHasItsMeaning() {
        assertThat(List.of("Batch1", "batch2", "Batch3", "Batch4", "Batch5", "Batch50"))
                .extracting(batch -> billing("\"batch\":\"" + batch + "\"").batch())
                .containsExactly(
                        BillingBatch.WEB_DIRECT,
                        BillingBatch.SALES_ASSISTED,
                        BillingBatch.AUTO_RENEWAL,
                        BillingBatch.RESELLER,
                        BillingBatch.COMMUNITY,
                        BillingBatch.UNKNOWN);
        assertThat(List.of("GitLab Inc", "GitLab BV", "GitLab GmbH", "GitLab Ltd", "GitLab Pty Ltd", "GitLab KK"))
                .extracting(
                        entity -> billing("\"entity__c\":\"" + entity + "\"").entity())
                .containsExactly(Entity.INC, Entity.BV, Entity.GMBH, Entity.LTD, Entity.PTY, Entity.UNKNOWN);
        assertThat(List.of("No", "Yes", "PendingVerification", "Maybe"))
                .extracting(exempt ->
                        billing("\"taxExemptStatus\":\"" + exempt + "\"").taxExemption())
                .containsExactly(TaxExemption.NONE, TaxExemption.EXEMPT, TaxExemption.PENDING, TaxExemption.UNKNOWN);
        assertThat(billing("\"communicationProfileId\":\"" + Ids.SILENT_PROFILE + "\"")
                        .communicationProfile())
                .isEqualTo(CommunicationProfile.SILENT);
    }

    /** What is written there and is not known is somebody, and not nobody. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "Direct, DIRECT",
                "reseller, RESELLER",
                "AWS Marketplace, MARKETPLACE",
                "GOV.UK Digital Marketplace, MARKETPLACE",
                "Alliance, UNKNOWN",
                "none, none"
            })
    void throughWhomAnAccountBuysIsStored(String word, StoredChannel expected) {
        assertThat(billing("\"sSPChannel__c\":" + (word == null ? "null" : "\"" + word + "\""))
                        .channel())
                .isEqualTo(expected);
    }

    @Test
    void anAccountOfWhichLittleIsToldIsAnAccount() {
        Account account = account(BALANCE + "\"billTo\":null,\"crmId\":\"none\",\"defaultPaymentMethodId\":\"none\"");

        assertThat(account.status()).isEqualTo(AccountStatus.UNKNOWN);
        assertThat(account.billTo()).isNull();
        assertThat(account.crmId()).isNull();
        assertThat(account.defaultPaymentMethodId()).isNull();
        assertThat(account.invoiceBalance()).isNull();
        assertThat(account.unappliedCredit()).isNull();
        assertThat(account.billing().entity()).isNull();
        assertThat(account.billing().purchaseOrderRequired()).isFalse();
    }

    @Test
    void numbersAndFlagsMayBeText() {
        Account account = account(
                "\"currency\":\"EUR\",\"balance\":\"27980.8\",\"totalInvoiceBalance\":27980.80,\"autoPay\":\"true\"");

        assertThat(account.balance()).isEqualTo(account.invoiceBalance());
        assertThat(account.balance().amount()).hasToString("27980.80");
        assertThat(account.billing().autoPay()).isTrue();
    }

    private Billing billing(String facts) {
        return account(BALANCE + facts).billing();
    }

    private Account account(String facts) {
        return reader.account(Json.parse(("{\"id\":\"" + Ids.account(900)
                        + "\",\"accountNumber\":\"A00000900\",\"name\":\"Nine\"," + facts + "}")
                .getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> numbers(Listing<Account> listing) {
        return listing.rows().stream().map(account -> account.number().value()).toList();
    }

    private static <K, V> Map<K, V> found(Flux<Reply<K, V>> replies) {
        return replies.flatMap(reply -> reply instanceof Reply.Found<K, V> found ? Mono.just(found) : Mono.empty())
                .collectMap(Reply.Found::key, Reply.Found::value)
                .block();
    }
}
