package org.buyergraph.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import org.buyergraph.search.SearchTerm;
import org.buyergraph.search.SearchTerm.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesforceSearchTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            EMAIL             | o'hara@x.example | Email = 'o\\'hara@x.example'
            EMAIL             | a_b%c@x.example  | Email = 'a_b%c@x.example'
            EMAIL_PART        | 100%_'\\         | Email LIKE '%100\\%\\_\\'\\\\%'
            PERSON_NAME       | o'hara           | FirstName = 'o\\'hara' OR LastName = 'o\\'hara'
            COMPANY_NAME      | falk             | Name LIKE 'falk%'
            COMPANY_NAME_PART | ried             | Name LIKE '%ried%'
            COMPANY_NAME_PART | x' or id = 'y    | Name LIKE '%x\\' or id = \\'y%'
            """)
    void signsThatMeanSomethingInAQueryAreEscaped(Field field, String text, String condition) {
        assertThat(SalesforceSearch.condition(new SearchTerm(field, text))).isEqualTo(condition);
    }
}
