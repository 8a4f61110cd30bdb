package org.buyergraph.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeliberateBreaksTest {
    private static final DeliberateBreaks NAMED = DeliberateBreaks.read("""
            # Wanted.
            Line.text is gone because it is in words now.
            """);

    @Test
    void onlyWhatIsNamedMayBreak() {
        assertThat(NAMED.unnamed(List.of("Line.text is gone", "Line.words is gone")))
                .containsExactly("Line.words is gone");
    }

    @Test
    void whatBreaksNothingIsNotNamed() {
        assertThat(NAMED.idle(List.of("Line.text is gone"))).isEmpty();
        assertThat(NAMED.idle(List.of())).containsExactly("Line.text is gone");
    }

    @Test
    void aReasonIsGiven() {
        assertThatThrownBy(() -> DeliberateBreaks.read("Line.text is gone"))
                .hasMessage("Say why, after \"because\": Line.text is gone");
        assertThatThrownBy(() -> DeliberateBreaks.read("Line.text is gone because  "))
                .hasMessageStartingWith("Say why");
    }
}
