package org.buyergraph.testkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IssuedTokensTest {

    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final IssuedTokens tokens = new IssuedTokens(() -> now);

    @Test
    void aTokenIsValidUntilItsLifeEnds() {
        String token = tokens.issue(Duration.ofHours(1));

        now = now.plus(Duration.ofMinutes(59));
        assertThat(tokens.check(token)).isEqualTo(IssuedTokens.State.VALID);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(tokens.check(token)).isEqualTo(IssuedTokens.State.EXPIRED);
    }

    @Test
    void onlyTheLastTokenCounts() {
        String first = tokens.issue(Duration.ofHours(1));
        String second = tokens.issue(Duration.ofHours(1));

        assertThat(second).isNotEqualTo(first);
        assertThat(tokens.check(first)).isEqualTo(IssuedTokens.State.UNKNOWN);
        assertThat(tokens.check(second)).isEqualTo(IssuedTokens.State.VALID);
    }

    @Test
    void whatWasNeverIssuedIsUnknown() {
        assertThat(tokens.check("guessed")).isEqualTo(IssuedTokens.State.UNKNOWN);
        assertThat(tokens.check(null)).isEqualTo(IssuedTokens.State.UNKNOWN);
    }

    @Test
    void allCanBeMadeToExpire() {
        String token = tokens.issue(Duration.ofHours(1));

        tokens.expireAll();

        assertThat(tokens.check(token)).isEqualTo(IssuedTokens.State.EXPIRED);
        assertThat(tokens.check(tokens.issue(Duration.ofHours(1)))).isEqualTo(IssuedTokens.State.VALID);
    }
}
