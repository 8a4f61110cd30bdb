package org.buyergraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.buyergraph.search.SearchTerm.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why something is found, and what is not. */
class SearchMatchTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            EMAIL,             Dana@x.example, EMAIL,          dana@X.example, WHOLE
            EMAIL,             dana@x.example, EMAIL,          dana@x.example.org, -
            EMAIL,             dana@x.example, COMPANY_NAME,   dana@x.example, -
            EMAIL_PART,        x.example,      EMAIL,          dana@x.example, INSIDE
            EMAIL_PART,        dana,           EMAIL,          dana@x.example, START
            EMAIL_PART,        dana@x.example, EMAIL,          dana@x.example, WHOLE
            COMPANY_NAME,      falk,           COMPANY_NAME,   Falkenried,     START
            COMPANY_NAME,      ried,           COMPANY_NAME,   Falkenried,     -
            COMPANY_NAME_PART, ried,           COMPANY_NAME,   Falkenried,     INSIDE
            COMPANY_NAME_PART, ried,           COMPANY_NAME,   -,              -
            PERSON_NAME,       okafor,         LAST_NAME,      Okafor,         WHOLE
            PERSON_NAME,       okaf,           LAST_NAME,      Okafor,         -
            PERSON_NAME,       dana,           FIRST_NAME,     DANA,           WHOLE
            ACCOUNT_NUMBER,    a000001,        ACCOUNT_NUMBER, A00000101,      START
            ACCOUNT_NUMBER,    101,            ACCOUNT_NUMBER, A00000101,      -
            """)
    void aValueIsFoundAsItsFieldIsSearched(
            Field field, String text, MatchedField where, @Nullable String value, @Nullable MatchedPart part) {
        assertThat(new SearchTerm(field, text).in(where, value))
                .isEqualTo(Optional.ofNullable(part).map(found -> new SearchMatch(where, found)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            dana,         Dana Okafor,          FIRST_NAME
            okafor,       Dana Okafor,          LAST_NAME
            van beethoven, Ludwig van Beethoven, LAST_NAME
            ludwig van,   Ludwig van Beethoven, FIRST_NAME
            van,          Ludwig van Beethoven, -
            okaf,         Dana Okafor,          -
            dana okafor,  Dana Okafor,          -
            okafor,       Okafor,               LAST_NAME
            okafor,       -,                    -
            """)
    void ofAWholeNameEitherEndIsFoundAndNotTheWhole(String text, @Nullable String name, @Nullable MatchedField where) {
        assertThat(new SearchTerm(Field.PERSON_NAME, text).inName(name).map(SearchMatch::field))
                .isEqualTo(Optional.ofNullable(where));
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, a@b.example, WHOLE", "COMPANY_NAME, rhone, START", "COMPANY_NAME_PART, hone, INSIDE"})
    void whatASystemFoundByComparingMoreLooselyIsFoundAllTheSame(Field field, String text, MatchedPart part) {
        assertThat(new SearchTerm(field, text)
                        .told(MatchedField.COMPANY_NAME, "Rhône")
                        .part())
                .isEqualTo(part);
    }
}
