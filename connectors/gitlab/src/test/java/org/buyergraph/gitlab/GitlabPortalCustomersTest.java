package org.buyergraph.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.country.CountryCode;
import org.buyergraph.customer.Customer;
import org.buyergraph.http.HttpSettings;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CustomerId;
import org.buyergraph.id.UserId;
import org.buyergraph.search.BuyerMatch;
import org.buyergraph.search.SearchTerm;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleCustomer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class GitlabPortalCustomersTest {
    private static final AccountId HELIOS = new AccountId(Ids.account(112));
    private static final AccountId QUIETWATER = new AccountId(Ids.account(114));

    private final DataSet data = DataSet.standard();
    private final StubPortal stub = new StubPortal(data);
    private final GitlabPortalCustomers customers =
            new GitlabPortalCustomers(GitlabPortalClient.to(new GitlabProperties.Portal(
                    stub.baseUrl(), StubPortal.ADMIN_EMAIL, StubPortal.ADMIN_TOKEN, HttpSettings.DEFAULTS)));

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void oneCallReadsWhoManagesManyAccounts() {
        Map<AccountId, Listing<Customer>> found = found(customers.ofAccount(Set.of(HELIOS, QUIETWATER)));

        assertThat(found.get(HELIOS).rows())
                .contains(new Customer(
                        new CustomerId("700113"),
                        "Tilo Renner",
                        "tilo.renner@helios.example",
                        "Helios Grid Industries SE",
                        new CountryCode("DE"),
                        new UserId("8212002"),
                        HELIOS,
                        true))
                .hasSize(2);
        assertThat(found.get(QUIETWATER)).isEqualTo(Listing.empty());
        assertThat(stub.calls().all()).hasSize(1);
    }

    @Test
    void morePeopleThanAPageHoldsAreReadPageByPage() {
        addPeople(250);

        Listing<Customer> found = found(customers.ofAccount(Set.of(HELIOS))).get(HELIOS);

        assertThat(found.rows().stream().map(Customer::id).collect(Collectors.toSet()))
                .hasSize(252);
        assertThat(found.truncated()).isFalse();
        assertThat(stub.calls().all()).hasSize(3);
    }

    @Test
    void aPartOfAnAddressFindsAHundredPeopleAtMostAndTellsThatThereMayBeMore() {
        addPeople(250);
        SearchTerm term = new SearchTerm(SearchTerm.Field.EMAIL_PART, "@crowd.example");

        Listing<BuyerMatch> found = found(customers.search(Set.of(term))).get(term);

        assertThat(found.rows()).hasSize(100).allMatch(match -> HELIOS.equals(match.accountId()));
        assertThat(found.truncated()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, SAM@pebble.example, 700110 EMAIL WHOLE",
        "EMAIL_PART, sam@, 700110 EMAIL START",
        "EMAIL_PART, pebble, 700110 EMAIL INSIDE",
        "PERSON_NAME, sam, 700110 FIRST_NAME WHOLE",
        "PERSON_NAME, Tremblay, 700110 LAST_NAME WHOLE",
        "PERSON_NAME, Sam Tremblay, ''",
        "PERSON_NAME, Trembl, ''",
        "COMPANY_NAME, brightwater, 700101 COMPANY_NAME START",
        "COMPANY_NAME, water, ''",
        "COMPANY_NAME_PART, water stu, 700101 COMPANY_NAME INSIDE",
        "COMPANY_NAME_PART, Brightwater Studio LLC, 700101 COMPANY_NAME WHOLE"
    })
    void peopleAreFoundByWhatThePortalKnowsOfThem(SearchTerm.Field field, String text, String expected) {
        SearchTerm term = new SearchTerm(field, text);

        assertThat(found(customers.search(Set.of(term))).get(term).rows().stream()
                        .map(match -> "%s %s %s"
                                .formatted(
                                        match.customerId(),
                                        match.why().field(),
                                        match.why().part()))
                        .toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
        assertThat(stub.calls().all()).hasSize(1);
    }

    @Test
    void numbersOfAccountsAreNotSearchedForHereAndNobodyIsCalled() {
        SearchTerm term = new SearchTerm(SearchTerm.Field.ACCOUNT_NUMBER, "A0000");

        assertThat(found(customers.search(Set.of(term))).get(term)).isEqualTo(Listing.empty());
        assertThat(stub.calls().all()).isEmpty();
    }

    @Test
    void fieldsOfALaterVersionSpoilNothing() {
        stub.speakFuture(true);

        assertThat(found(customers.ofAccount(Set.of(HELIOS))).get(HELIOS).rows())
                .hasSize(2);
    }

    private void addPeople(int count) {
        List<SampleCustomer> people = IntStream.range(0, count)
                .mapToObj(i -> new SampleCustomer(
                        710000 + i,
                        "P",
                        "" + i,
                        "p" + i + "@crowd.example",
                        null,
                        HELIOS.value(),
                        null,
                        "DE",
                        null,
                        null,
                        true))
                .toList();
        people.forEach(data::add);
    }

    private static <K, V> Map<K, V> found(Flux<Reply<K, V>> replies) {
        return replies.flatMap(reply -> reply instanceof Reply.Found<K, V> found ? Mono.just(found) : Mono.empty())
                .collectMap(Reply.Found::key, Reply.Found::value)
                .block();
    }
}
