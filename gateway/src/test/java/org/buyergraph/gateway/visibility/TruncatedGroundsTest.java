package org.buyergraph.gateway.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.buyergraph.customer.Customer;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CustomerId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionSettings;
import org.buyergraph.subscription.SubscriptionStatus;
import org.buyergraph.subscription.TermType;
import org.buyergraph.testkit.data.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rights that rest on lists of subscriptions: on what is in force, and never on a part that is taken for the whole. */
class TruncatedGroundsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final CustomerId PERSON = new CustomerId("700001");
    private static final AccountId OWN = new AccountId(Ids.account(1));
    private static final AccountId OTHER = new AccountId(Ids.account(2));
    private static final NamespaceId NAMESPACE = new NamespaceId("1");

    private final Map<Object, Object> facts = new HashMap<>();
    private final Grounds grounds = new Grounds() {
        @Override
        @SuppressWarnings("unchecked") // as the test put it there
        public <K, V> Fact<V> ask(Question<K, V> question, K key) {
            return Fact.ofNullable((V) facts.get(question.name() + " " + key));
        }
    };

    @Test
    void whatIsNotAmongThePartThatIsReadIsAskedForByItself() {
        Subscription unread = subscription("A-S9", OWN, OTHER, SubscriptionStatus.ACTIVE, null);
        facts.put("subscriptions-of-account " + OWN, new Listing<Subscription>(List.of(), true));
        facts.put("subscriptions-of-payer " + OTHER, new Listing<Subscription>(List.of(), true));
        facts.put("subscription A-S9", unread);
        facts.put("subscriptions-of-namespace " + NAMESPACE, Listing.whole(List.of(unread)));

        assertThat(customer().subscription(unread.number())).isEqualTo(Fact.of(unread));
        assertThat(customer().uses(NAMESPACE)).isEqualTo(Fact.of(true));
        assertThat(partner(OTHER).sold(unread.number())).isEqualTo(Fact.of(unread));
        assertThat(partner(OTHER).provides(NAMESPACE)).isEqualTo(Fact.of(true));
    }

    @Test
    void anothersIsNotShownForThat() {
        Subscription anothers = subscription("A-S9", OTHER, OTHER, SubscriptionStatus.ACTIVE, null);
        facts.put("subscriptions-of-account " + OWN, new Listing<Subscription>(List.of(), true));
        facts.put("subscriptions-of-payer " + OWN, new Listing<Subscription>(List.of(), true));
        facts.put("subscription A-S9", anothers);
        facts.put("subscriptions-of-namespace " + NAMESPACE, Listing.whole(List.of(anothers)));

        assertThat(customer().subscription(anothers.number())).isEqualTo(Fact.absent());
        assertThat(customer().uses(NAMESPACE)).isEqualTo(Fact.of(false));
        assertThat(partner(OWN).sold(anothers.number())).isEqualTo(Fact.absent());
        assertThat(partner(OWN).sellsTo(OTHER)).isEqualTo(Fact.of(false));
    }

    @Test
    void aPartThatIsReadIsEnoughForANamespacesAccountToo() {
        Subscription unread = subscription("A-S9", OWN, OWN, SubscriptionStatus.ACTIVE, null);
        facts.put("subscriptions-of-namespace " + NAMESPACE, new Listing<Subscription>(List.of(), true));
        facts.put("subscriptions-of-account " + OWN, Listing.whole(List.of(unread)));
        NamespaceRights rights = new NamespaceRights(new Viewer.NamespaceService(NAMESPACE), grounds);

        assertThat(rights.isProvidedFor(OWN)).isEqualTo(Fact.of(true));
        assertThat(rights.isProvidedFor(OTHER)).isEqualTo(Fact.of(false));
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, 2026-11-21, , true",
        "ACTIVE, 2026-11-20, , false",
        "SUSPENDED, 2027-01-01, , true",
        "PENDING_ACTIVATION, 2027-01-01, , true",
        "DRAFT, 2027-01-01, , false",
        "CANCELED, 2027-01-01, 2026-11-20, false",
        "CANCELED, 2027-01-01, , false",
        "CANCELED, 2027-01-01, 2026-11-21, true"
    })
    void aRightToANamespaceRestsOnWhatIsInForce(
            SubscriptionStatus status, LocalDate end, @Nullable LocalDate cancelled, boolean right) {
        Subscription held = new Subscription(
                new SubscriptionNumber("A-S1"),
                1,
                OWN,
                OTHER,
                status,
                null,
                TermType.TERMED,
                null,
                end,
                12,
                cancelled,
                false,
                null,
                null,
                NONE,
                null,
                null,
                List.of(),
                NAMESPACE);
        facts.put("subscriptions-of-account " + OWN, Listing.whole(List.of(held)));
        facts.put("subscriptions-of-payer " + OTHER, Listing.whole(List.of(held)));

        assertThat(customer().uses(NAMESPACE)).isEqualTo(Fact.of(right));
        assertThat(partner(OTHER).provides(NAMESPACE)).isEqualTo(Fact.of(right));
    }

    private static final SubscriptionSettings NONE = new SubscriptionSettings(null, null, null);

    private static Subscription subscription(
            String number, AccountId owner, AccountId payer, SubscriptionStatus status, @Nullable LocalDate end) {
        return new Subscription(
                new SubscriptionNumber(number),
                1,
                owner,
                payer,
                status,
                null,
                TermType.TERMED,
                null,
                end,
                12,
                null,
                false,
                null,
                null,
                NONE,
                null,
                null,
                List.of(),
                NAMESPACE);
    }

    private CustomerRights customer() {
        facts.put("customer " + PERSON, new Customer(PERSON, null, null, null, null, null, OWN, null));
        return new CustomerRights(new Viewer.Customer(Set.of(PERSON)), grounds, TODAY);
    }

    private PartnerRights partner(AccountId account) {
        return new PartnerRights(new Viewer.Partner(account), grounds, TODAY);
    }
}
