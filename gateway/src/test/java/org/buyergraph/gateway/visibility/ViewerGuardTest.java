package org.buyergraph.gateway.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.gateway.facts.Guard;
import org.buyergraph.gateway.security.audit.Reads;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.LicenseId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.license.LicenseGrant;
import org.buyergraph.license.LicenseQuestions;
import org.buyergraph.memory.Answers;
import org.buyergraph.namespace.NamespaceLink;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.buyergraph.testkit.data.Ids;
import org.junit.jupiter.api.Test;

/** What is hidden ends as what is not there does; and each answer is judged once. */
class ViewerGuardTest {
    private static final AccountId PARTNER = new AccountId(Ids.account(190));
    private static final SubscriptionNumber SOLD = new SubscriptionNumber("A-S1");
    private static final SubscriptionNumber ANOTHERS = new SubscriptionNumber("A-S2");
    private static final NamespaceId NAMESPACE = new NamespaceId("1");

    private final Facts facts = new Facts();
    private final AtomicInteger judged = new AtomicInteger();
    private final Rules rules =
            new Rules(List.of(new NamespaceLinkRule(), new LicenseGrantRule()), new Answers(List.of()), List.of());

    /** Grounds that a test lays out; what is not there is missing. */
    private static final class Facts implements Grounds {
        private final Map<Object, Fact<?>> answers = new HashMap<>();
        private final List<String> asked = new ArrayList<>();

        @Override
        @SuppressWarnings("unchecked") // as the test put it there
        public <K, V> Fact<V> ask(Question<K, V> question, K key) {
            asked.add(question.name());
            return (Fact<V>) answers.getOrDefault(question.name() + key, Fact.absent());
        }
    }

    @Test
    void hiddenMissingAndUnreadableEndAlikeWhileTheGroundsCannotBeRead() {
        facts.answers.put("subscriptions-of-payer" + PARTNER, Fact.failed(down()));

        assertThat(show(link(ANOTHERS))).isInstanceOf(Fact.Failed.class);
        assertThat(show(Fact.absent())).isInstanceOf(Fact.Failed.class);
    }

    @Test
    void hiddenAndMissingAreNothingOnceTheGroundsWereRead() {
        assertThat(show(link(ANOTHERS))).isEqualTo(Fact.absent());
        assertThat(show(Fact.absent())).isEqualTo(Fact.absent());
        assertThat(facts.asked).contains("subscriptions-of-payer");
    }

    /** The old record is at hand for showing, but nobody can say any more that it is there. */
    @Test
    void whatIsHiddenMustBeAsYoungAsAnAbsence() {
        facts.answers.put("license-grant7", Fact.failed(down()));

        Fact<LicenseGrant> old = Fact.of(new LicenseGrant(new LicenseId("7"), ANOTHERS, "code"));

        assertThat(guard().show(LicenseQuestions.LICENSE_GRANT, new LicenseId("7"), () -> old))
                .isInstanceOf(Fact.Failed.class);
    }

    @Test
    void anAnswerIsJudgedOnceHoweverManyAskForIt() {
        Guard guard = guard();
        Supplier<Fact<LicenseGrant>> answer = () -> {
            judged.incrementAndGet();
            return Fact.of(new LicenseGrant(new LicenseId("7"), ANOTHERS, "code"));
        };
        for (int asker = 0; asker < 5; asker++) {
            guard.show(LicenseQuestions.LICENSE_GRANT, new LicenseId("7"), answer);
        }

        assertThat(judged).hasValue(1);
    }

    @Test
    void whatTheKeyExcludesIsNotAskedFor() {
        Supplier<Fact<NamespaceLink>> unread = () -> {
            throw new AssertionError("It was read");
        };

        assertThat(guard().show(NamespaceQuestions.NAMESPACE_OF_SUBSCRIPTION, ANOTHERS, unread))
                .isEqualTo(Fact.absent());
    }

    private Fact<NamespaceLink> show(Fact<NamespaceLink> answer) {
        return guard().show(NamespaceQuestions.NAMESPACE_OF_SUBSCRIPTION, SOLD, () -> answer);
    }

    private static Fact<NamespaceLink> link(SubscriptionNumber subscription) {
        return Fact.of(new NamespaceLink(subscription, NAMESPACE));
    }

    private Guard guard() {
        facts.answers.putIfAbsent("subscriptions-of-payer" + PARTNER, Fact.of(Listing.empty()));
        PartnerRights rights = new PartnerRights(new Viewer.Partner(PARTNER), facts, LocalDate.EPOCH);
        return new ViewerGuard(rules, new Visibility.OfPartner(rights), facts, new Reads());
    }

    private static BackendException down() {
        return BackendException.unavailable(SubscriptionQuestions.SUBSCRIPTION.backend(), "down");
    }
}
