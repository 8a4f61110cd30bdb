package org.buyergraph.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.buyergraph.crm.CrmAccount;
import org.buyergraph.crm.CrmAccountType;
import org.buyergraph.crm.CrmLink;
import org.buyergraph.crm.CrmQuestions;
import org.buyergraph.http.HttpSettings;
import org.buyergraph.http.ProtectionSettings;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CrmId;
import org.buyergraph.search.SearchQuestions;
import org.buyergraph.search.SearchTerm;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.BackendException.Problem;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import org.buyergraph.testkit.contract.ConnectorContract;
import org.buyergraph.testkit.contract.Reach;
import org.buyergraph.testkit.contract.Samples;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.FaultKeys;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleCrmAccount;
import org.buyergraph.testkit.data.SampleCrmUser;
import org.buyergraph.testkit.stub.Call;
import org.buyergraph.testkit.stub.StubServer;
import org.junit.jupiter.api.Test;

class SalesforceConnectorTest extends ConnectorContract {
    private static final Pattern ID = Pattern.compile("'[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?'");

    /** What an address of 16 KB holds, each id in both its forms. */
    private static final int IDS_IN_AN_ADDRESS = 250;

    private final DataSet data = DataSet.standard();
    private final StubSalesforce salesforce = new StubSalesforce(data);

    @Override
    protected StubServer stub() {
        return salesforce;
    }

    @Override
    protected Connector connector(Reach reach) {
        SalesforceProperties properties = properties(reach);
        return new SalesforceConnector(SalesforceClient.to(properties), properties);
    }

    @Override
    protected Object settings() {
        return properties(reach());
    }

    private static SalesforceProperties properties(Reach reach) {
        HttpSettings usual = HttpSettings.DEFAULTS;
        return new SalesforceProperties(
                reach.baseUrl(),
                StubSalesforce.CLIENT_ID,
                reach.secretOr(StubSalesforce.CLIENT_SECRET),
                "v66.0",
                Duration.ofMinutes(60),
                false,
                new SalesforceProperties.Fields(
                        "Account_Segment__c",
                        "Public_Sector__c",
                        "MSA_In_Place__c",
                        "Partner_Track__c",
                        "CurrencyIsoCode"),
                Set.of(),
                new HttpSettings(
                        usual.connectTimeout(),
                        reach.patience(),
                        usual.connections(),
                        usual.largestBody(),
                        ProtectionSettings.NONE));
    }

    @Override
    protected Set<String> secrets() {
        return Set.of(StubSalesforce.CLIENT_SECRET, "stub-token-");
    }

    /** Two accounts may lead to the same record, and one to none. */
    @Test
    void whereAnAccountLeadsToNothingSalesforceIsAskedAllTheSame() {
        CrmId id = new CrmId(data.crmAccounts().get(0).id());
        CrmLink one = new CrmLink(new AccountId(Ids.account(1)), id);
        CrmLink other = new CrmLink(new AccountId(Ids.account(2)), id);
        CrmLink none = new CrmLink(new AccountId(Ids.account(3)), null);

        Map<CrmLink, Listing<CrmAccount>> found = read(CrmQuestions.CRM_ACCOUNTS_OF_LINK, Set.of(one, other, none));

        assertThat(found.get(one).rows())
                .singleElement()
                .extracting(CrmAccount::id)
                .isEqualTo(id);
        assertThat(found.get(other)).isEqualTo(found.get(one));
        assertThat(found.get(none).rows()).isEmpty();
        salesforce.calls().clear();
        read(CrmQuestions.CRM_ACCOUNTS_OF_LINK, Set.of(none));
        assertThat(salesforce.calls().withoutTokens()).hasSize(1);
    }

    @Override
    protected List<Samples<?, ?>> samples() {
        Set<CrmId> known = data.crmAccounts().stream()
                .limit(3)
                .map(account -> new CrmId(account.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return List.of(
                ofAccount(CrmQuestions.CRM_ACCOUNT, known),
                Samples.of(
                        CrmQuestions.CRM_ACCOUNTS_OF_LINK,
                        IDS_IN_AN_ADDRESS,
                        known.stream()
                                .map(id -> new CrmLink(new AccountId(Ids.account(1)), id))
                                .collect(Collectors.toCollection(LinkedHashSet::new)),
                        n -> new CrmLink(
                                new AccountId(Ids.account(90_000 + n)),
                                n % 2 == 0 ? null : new CrmId("0014M00000Z%04d".formatted(n)))),
                ofAccount(CrmQuestions.CONTACTS_OF_CRM_ACCOUNT, known),
                ofAccount(CrmQuestions.OPPORTUNITIES_OF_CRM_ACCOUNT, known),
                Samples.of(
                        CrmQuestions.OPPORTUNITY,
                        IDS_IN_AN_ADDRESS,
                        data.opportunities().stream()
                                .limit(3)
                                .map(opportunity -> new CrmId(opportunity.id()))
                                .collect(Collectors.toCollection(LinkedHashSet::new)),
                        n -> new CrmId("0064M00000Z%04d".formatted(n))),
                Samples.oneByOne(
                        SearchQuestions.SEARCH_SALES,
                        Set.of(
                                new SearchTerm(SearchTerm.Field.COMPANY_NAME_PART, "ried"),
                                new SearchTerm(SearchTerm.Field.EMAIL_PART, "corvid"),
                                new SearchTerm(SearchTerm.Field.PERSON_NAME, "okafor")),
                        n -> new SearchTerm(SearchTerm.Field.COMPANY_NAME, "nobody" + n)));
    }

    private static <V> Samples<CrmId, V> ofAccount(Question<CrmId, V> question, Set<CrmId> known) {
        return Samples.of(question, IDS_IN_AN_ADDRESS, known, n -> new CrmId("0014M00000Z%04d".formatted(n)))
                .failing(new CrmId(FaultKeys.LIMITED_CRM_ACCOUNT), Problem.UNAVAILABLE)
                .failing(new CrmId(FaultKeys.UNAVAILABLE_CRM_ACCOUNT), Problem.UNAVAILABLE);
    }

    /** Each id is named in both its forms; a query without ids searches for one term. */
    @Override
    protected int keysIn(Call call) {
        int ids = (int) ID.matcher(call.first("q")).results().count();
        return Math.max(1, ids / 2);
    }

    @Override
    protected void speakOddly(boolean on) {
        salesforce.unknownFields(on);
        salesforce.unknownPicklistValues(on);
    }

    @Test
    void readsEveryAccountWhicheverFormItsIdHas() {
        Map<CrmId, CrmAccount> expected = data.crmAccounts().stream()
                .map(this::expected)
                .collect(Collectors.toMap(CrmAccount::id, Function.identity()));
        Set<CrmId> shortForms = data.crmAccounts().stream()
                .map(account -> new CrmId(account.id().substring(0, 15)))
                .collect(Collectors.toSet());

        assertThat(read(CrmQuestions.CRM_ACCOUNT, expected.keySet())).isEqualTo(expected);
        assertThat(read(CrmQuestions.CRM_ACCOUNT, shortForms)).isEqualTo(expected);
        assertThat(shortForms).hasSizeGreaterThan(10);
    }

    private CrmAccount expected(SampleCrmAccount account) {
        String owner = data.crmUsers().stream()
                .filter(user -> user.id().equals(account.ownerId()))
                .map(SampleCrmUser::name)
                .findFirst()
                .orElse(null);
        return new CrmAccount(
                new CrmId(account.id()),
                account.name(),
                account.parentId() == null ? null : new CrmId(account.parentId()),
                owner,
                URI.create(String.valueOf(account.website())),
                CrmAccountType.valueOf(account.type().toUpperCase(Locale.ROOT)),
                account.segment(),
                account.publicSector(),
                account.masterAgreement(),
                account.partnerTrack(),
                account.partnerTrack() == null ? null : (Boolean) true,
                true);
    }

    @Test
    void anIdInTheWrongLetterCaseIsAnotherRecord() {
        CrmId known = new CrmId(data.crmAccounts().get(0).id());
        CrmId other = new CrmId(known.shortForm().toLowerCase(Locale.ROOT));

        assertThat(read(CrmQuestions.CRM_ACCOUNT, Set.of(known, other))).containsOnlyKeys(known);
    }

    @Test
    void whatStandsOnAPageThatIsNotReadIsAFailureNotAnAbsence() {
        try (StubSalesforce stingy = new StubSalesforce(data)) {
            stingy.pageLimit(1);
            Set<CrmId> two = data.crmAccounts().stream()
                    .limit(2)
                    .map(account -> new CrmId(account.id()))
                    .collect(Collectors.toSet());

            assertThatThrownBy(() -> read(connector(stingy), CrmQuestions.CRM_ACCOUNT, two))
                    .hasCauseInstanceOf(BackendException.class);
        }
    }

    @Test
    void aDayWhoseCallsAreUsedUpIsUnavailable() {
        try (StubSalesforce drained = new StubSalesforce(data)) {
            drained.dailyLimit(0);

            assertThat(failureOf(drained).problem()).isEqualTo(Problem.UNAVAILABLE);
        }
    }

    private BackendException failureOf(StubSalesforce other) {
        CrmId known = new CrmId(data.crmAccounts().get(0).id());
        return failureOf(connector(other), CrmQuestions.CRM_ACCOUNT, Set.of(known));
    }

    private Connector connector(StubSalesforce other) {
        return connector(Reach.to(other.baseUrl()));
    }
}
