package org.buyergraph.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.buyergraph.crm.CrmAccount;
import org.buyergraph.crm.CrmQuestions;
import org.buyergraph.crm.Opportunity;
import org.buyergraph.id.CrmId;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.stub.Switch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Mono;

/** An organisation may lack a field of our settings, and one unknown field fails a whole query. */
@ExtendWith(OutputCaptureExtension.class)
class SalesforceFieldsTest {
    private static final CrmId ALDER_FALLS = new CrmId(Ids.crmAccount(107));
    private static final String DESCRIBE = ".*/describe";
    private static final String QUERY = ".*/query";

    private final StubSalesforce stub = new StubSalesforce(DataSet.standard());
    private final SalesforceProperties settings = SalesforceSettings.to(stub);
    private final SalesforceClient client = SalesforceClient.to(settings);
    private final SalesforceAccounts accounts = new SalesforceAccounts(client, settings.fields(), Set.of());

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void whereAllFieldsAreThereTheyAreAskedForAndNothingElse() {
        CrmAccount account = read();

        assertThat(account.segment()).isEqualTo("Mid-Market");
        assertThat(account.publicSector()).isTrue();
        assertThat(account.masterAgreement()).isFalse();
        assertThat(stub.calls().withoutTokens()).hasSize(1);
    }

    @Test
    void aFieldThatIsNotThereIsLeftOutAndOneWarningSaysSo(CapturedOutput output) {
        stub.hideField("Account", "Public_Sector__c");

        for (int i = 0; i < 3; i++) {
            CrmAccount account = read();
            assertThat(account.publicSector()).as("unknown is not no").isNull();
            assertThat(account.masterAgreement()).isFalse();
            assertThat(account.owner()).isEqualTo("Noor Haddad");
        }

        assertThat(stub.calls().count("GET", DESCRIBE)).isEqualTo(1);
        assertThat(stub.calls().count("GET", QUERY))
                .as("only the first is repeated")
                .isEqualTo(4);
        assertThat(output.getOut()).containsOnlyOnce("has no fields [Public_Sector__c]");
    }

    @Test
    void whatIsFoundMissingAtTheStartIsNeverAskedFor(CapturedOutput output) {
        stub.hideField("Account", "Public_Sector__c");
        stub.hideField("Opportunity", "CurrencyIsoCode");
        SalesforceConnector connector = new SalesforceConnector(client, settings);

        connector.prepare().block(Duration.ofSeconds(20));

        assertThat(output.getOut()).contains("has no fields [Public_Sector__c]", "has no fields [CurrencyIsoCode]");
        assertThat(segment(connector)).isEqualTo("Mid-Market");
        assertThat(stub.calls().count("GET", DESCRIBE)).isEqualTo(2);
        assertThat(stub.calls().count("GET", QUERY)).as("none was refused").isEqualTo(1);
    }

    @SuppressWarnings("unchecked") // of its own question
    private static @Nullable String segment(Connector connector) {
        return connector.answers().stream()
                .filter(answer -> answer.question().equals(CrmQuestions.CRM_ACCOUNT))
                .findFirst()
                .map(answer -> ((Answer<CrmId, CrmAccount>) answer).lookup().find(Set.of(ALDER_FALLS)))
                .orElseThrow()
                .ofType(Reply.Found.class)
                .map(found -> ((CrmAccount) found.value()).segment())
                .blockFirst(Duration.ofSeconds(20));
    }

    @Test
    void aFieldThatIsTakenAwayLaterIsNoticed() {
        assertThat(read().segment()).isEqualTo("Mid-Market");
        stub.hideField("Account", "Account_Segment__c");
        stub.hideField("Account", "Public_Sector__c");

        assertThat(read().segment()).isNull();
        assertThat(read().owner()).isEqualTo("Noor Haddad");
    }

    @Test
    void whereTheVendorDoesNotSayWhatItHasItsRefusalIsAFailureAndTheNextQueryTriesAgain() {
        stub.hideField("Account", "Public_Sector__c");
        stub.switches().add(Switch.on(DESCRIBE).status(503).times(3));

        assertThatThrownBy(this::read).isInstanceOf(BackendException.class);
        assertThat(read().owner()).isEqualTo("Noor Haddad");
    }

    @Test
    void withoutSeveralCurrenciesAnOpportunityHasNoAmountAndIsStillThere() {
        stub.hideField("Opportunity", "CurrencyIsoCode");
        SalesforceOpportunities opportunities =
                new SalesforceOpportunities(client, settings.fields().opportunityCurrency());

        List<Opportunity> found = opportunities
                .ofAccount(Set.of(ALDER_FALLS))
                .flatMap(reply -> reply instanceof Reply.Found<CrmId, Listing<Opportunity>> one
                        ? Mono.just(one.value().rows())
                        : Mono.empty())
                .blockFirst(Duration.ofSeconds(20));

        assertThat(found).hasSize(2).allSatisfy(opportunity -> assertThat(opportunity.amount())
                .isNull());
    }

    private CrmAccount read() {
        return accounts.byId(Set.of(ALDER_FALLS))
                .flatMap(reply ->
                        reply instanceof Reply.Found<CrmId, CrmAccount> one ? Mono.just(one.value()) : Mono.empty())
                .blockFirst(Duration.ofSeconds(20));
    }
}
