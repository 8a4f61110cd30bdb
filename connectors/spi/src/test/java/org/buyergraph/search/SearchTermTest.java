package org.buyergraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.buyergraph.search.SearchTerm.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermTest {
    @Test
    void letterCaseAndSpacesAroundMakeNoOtherSearch() {
        assertThat(new SearchTerm(Field.COMPANY_NAME, "  Falkenried Maschinenbau "))
                .isEqualTo(new SearchTerm(Field.COMPANY_NAME, "falkenried maschinenbau"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dana", "a@b@c", "a@b,c@d", "a b@c", "@c", "a@"})
    void aWholeAddressIsOneAddress(String text) {
        assertThatThrownBy(() -> new SearchTerm(Field.EMAIL, text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a\nb", "a\u0000b"})
    void aSearchIsALineOfText(String text) {
        assertThatThrownBy(() -> new SearchTerm(Field.EMAIL_PART, text)).isInstanceOf(IllegalArgumentException.class);
    }
}
