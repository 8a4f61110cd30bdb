package org.buyergraph.gateway.security.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.SampleNamespace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** When little is left of a vendor's quota, it is kept for those who buy. */
@TestPropertySource(properties = {"gateway.quota.reserve.partner=0.1", "gateway.quota.reserve.support=0.05"})
class QuotaIT extends RunningGateway {
    private static final String PLAN = "{ namespace(by: {number: \"9100113\"}) { planCode } }";
    private static final String BOUGHT = "{ namespace(by: {number: \"9100113\"}) { planCode seats { bought } } }";

    /** All calls of a test are in one minute. */
    @BeforeEach
    void oneCallInTwentyIsLeft() {
        List<String> others = VENDORS.data().namespaces().stream()
                .map(SampleNamespace::key)
                .filter(number -> !number.equals("9100113"))
                .sorted()
                .limit(18)
                .toList();
        VENDORS.gitlab().reset(); // other tests may have called in this minute
        VENDORS.gitlab().clock(InstantSource.fixed(Instant.now()));
        VENDORS.gitlab().enforceRateLimit(20);
        others.forEach(number -> ask("support", "{ namespace(by: {number: \"%s\"}) { planCode } }".formatted(number)));
        ask("support", PLAN);
        assertThat(VENDORS.gitlab().calls().letIn()).hasSize(19);
        VENDORS.gitlab().calls().clear();
    }

    @AfterEach
    void asMuchAsBefore() {
        VENDORS.gitlab().clock(InstantSource.system());
        VENDORS.gitlab().reset();
        forgetAll();
        ask("support", PLAN); // from whose answer the gateway learns that there is more again
    }

    @Test
    void aPartnerIsAnsweredFromMemoryAloneAndABuyerIsAnswered() {
        Answer remembered = ask("partner-A00000191", PLAN);
        Answer refused = ask("partner-A00000191", BOUGHT);

        assertThat(remembered.problems()).isEmpty();
        assertThat(remembered.data("/namespace/planCode").asString()).isEqualTo("premium");
        assertThat(refused.problems()).containsExactly("BACKEND_UNAVAILABLE at namespace/seats/bought from gitlab");
        assertThat(refused.data("/namespace/planCode").asString()).isEqualTo("premium");
        assertThat(VENDORS.gitlab().calls().letIn()).isEmpty();

        Answer buyer = ask("namespace-9100113", BOUGHT);

        assertThat(buyer.problems()).isEmpty();
        assertThat(buyer.data("/namespace/seats/bought").asInt()).isEqualTo(30);
    }
}
