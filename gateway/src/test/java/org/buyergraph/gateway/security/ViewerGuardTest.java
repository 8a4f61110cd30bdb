package org.buyergraph.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.gateway.facts.Guard;
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
import reactor.core.publisher.Mono;

/** What is hidden ends as what is not there does; and each answer is judged once. */
class ViewerGuardTest {
    private static final AccountId PARTNER = new AccountId(Ids.account(190));
    private static final SubscriptionNumber SOLD = new SubscriptionNumber("A-S1");
    private static final SubscriptionNumber ANOTHERS = new SubscriptionNumber("A-S2");
    private static final NamespaceId NAMESPACE = new NamespaceId("1");

    private final Facts facts = new Facts();
    private final AtomicInteger judged = new AtomicInteger();
    private final Rules rules =
            new Rules(List.of(new NamespaceLinkRule(), new LicenseGrantRule()), new Answers(List.of()));

    /** Grounds that a test lays out; what is not there is missing. */
    private static final class Facts implements Grounds {
        private final Map<Object, Mono<?>> answers = new HashMap<>();
        private final List<String> asked = new ArrayList<>();

        @Override
        @SuppressWarnings("unchecked") // as the test put it there
        public <K, V> Mono<V> ask(Question<K, V> question, K key) {
            return Mono.defer(() -> {
                asked.add(question.name());
                return (Mono<V>) answers.getOrDefault(question.name() + key, Mono.empty());
            });
        }
    }

    @Test
    void hiddenMissingAndUnreadableEndAlikeWhileTheGroundsCannotBeRead() {
        facts.answers.put("subscriptions-of-payer" + PARTNER, Mono.error(down()));

        assertThatThrownBy(() -> show(link(ANOTHERS)).block()).isInstanceOf(BackendException.class);
        assertThatThrownBy(() -> show(Mono.empty()).block()).isInstanceOf(BackendException.class);
    }

    @Test
    void hiddenAndMissingAreNothingOnceTheGroundsWereRead() {
        assertThat(show(link(ANOTHERS)).blockOptional()).isEmpty();
        assertThat(show(Mono.empty()).blockOptional()).isEmpty();
        assertThat(facts.asked).contains("subscriptions-of-payer");
    }

    /** The old record is at hand for showing, but nobody can say any more that it is there. */
    @Test
    void whatIsHiddenMustBeAsYoungAsAnAbsence() {
        facts.answers.put("license-grant7", Mono.error(down()));

        assertThatThrownBy(() -> guard().show(
                                LicenseQuestions.LICENSE_GRANT,
                                new LicenseId("7"),
                                Mono.just(new LicenseGrant(new LicenseId("7"), ANOTHERS, "code")))
                        .block())
                .isInstanceOf(BackendException.class);
    }

    @Test
    void anAnswerIsJudgedOnceHoweverManyAskForIt() {
        Guard guard = guard();
        Mono<LicenseGrant> answer = Mono.fromSupplier(() -> {
            judged.incrementAndGet();
            return new LicenseGrant(new LicenseId("7"), ANOTHERS, "code");
        });
        for (int asker = 0; asker < 5; asker++) {
            guard.show(LicenseQuestions.LICENSE_GRANT, new LicenseId("7"), answer)
                    .block();
        }

        assertThat(judged).hasValue(1);
    }

    @Test
    void whatTheKeyExcludesIsNotAskedFor() {
        Mono<NamespaceLink> unread = Mono.error(() -> new AssertionError("It was read"));

        assertThat(guard().show(NamespaceQuestions.NAMESPACE_OF_SUBSCRIPTION, ANOTHERS, unread)
                        .blockOptional())
                .isEmpty();
    }

    private Mono<NamespaceLink> show(Mono<NamespaceLink> answer) {
        return guard().show(NamespaceQuestions.NAMESPACE_OF_SUBSCRIPTION, SOLD, answer);
    }

    private static Mono<NamespaceLink> link(SubscriptionNumber subscription) {
        return Mono.just(new NamespaceLink(subscription, NAMESPACE));
    }

    private Guard guard() {
        facts.answers.putIfAbsent("subscriptions-of-payer" + PARTNER, Mono.just(Listing.empty()));
        PartnerRights rights = new PartnerRights(new Viewer.Partner(PARTNER), facts, LocalDate.EPOCH);
        return new ViewerGuard(rules, new Sight.OfPartner(rights), facts, new Reads());
    }

    private static BackendException down() {
        return BackendException.unavailable(SubscriptionQuestions.SUBSCRIPTION.backend(), "down");
    }
}
