package org.buyergraph.gateway.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.disagreement.FactSource;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.junit.jupiter.api.Test;

class PartTest {
    private static final Backend PORTAL = CustomerQuestions.CUSTOMER.backend();
    private static final Backend BILLING = AccountQuestions.ACCOUNT.backend();

    @Test
    void whoDoesNotTellIsNamedAndTheRestIsTold() {
        Fact<Part<String>> all = Part.together(List.of(
                Part.of(Fact.of(List.of("one", "two"))),
                Part.of(Fact.failed(BackendException.unavailable(PORTAL, "down"))),
                Part.of(Fact.failed(BackendException.timeout(BILLING, "slow"))),
                Part.of(Fact.absent())));

        assertThat(all)
                .isEqualTo(Fact.of(
                        new Part<>(List.of("one", "two"), false, Set.of(FactSource.PORTAL, FactSource.BILLING))));
    }

    @Test
    void whoIsNoPartOfThisWorldIsNotMissed() {
        assertThat(Part.of(Fact.<List<String>>failed(BackendException.notConfigured(PORTAL))))
                .isEqualTo(Fact.of(Part.of(List.<String>of())));
    }

    @Test
    void whatCanBeSaidAllTheSameIsSaid() {
        Fact<Part<String>> silent = Fact.failed(BackendException.unavailable(PORTAL, "down"));

        assertThat(Part.orIncomplete(silent, List.of("less")))
                .isEqualTo(Fact.of(new Part<>(List.of("less"), false, Set.of(FactSource.PORTAL))));
        assertThat(Part.orIncomplete(Fact.<Part<String>>absent(), List.of("less")))
                .isEqualTo(Fact.of(Part.of(List.of("less"))));
    }

    /** What is our own mistake is an error, and no weather. */
    @Test
    void aMistakeIsNoHalfAnswer() {
        Fact<List<String>> mistake = Fact.failed(new IllegalStateException("ours"));

        assertThat(Part.of(mistake)).isInstanceOf(Fact.Failed.class);
    }
}
