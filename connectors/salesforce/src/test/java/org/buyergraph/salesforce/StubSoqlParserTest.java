package org.buyergraph.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.salesforce.StubSoqlQuery.AnyOf;
import org.buyergraph.salesforce.StubSoqlQuery.Kind;
import org.buyergraph.salesforce.StubSoqlQuery.Like;
import org.buyergraph.salesforce.StubSoqlQuery.Literal;
import org.buyergraph.salesforce.StubSoqlQuery.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StubSoqlParserTest {

    @Test
    void readsEveryPartOfAQuery() {
        StubSoqlQuery query = StubSoqlParser.parse("select Id, Owner.Name\nFROM Account where Type = 'Customer'"
                + " AND Id IN ('a','b') AND Name LIKE '%x%' AND Public_Sector__c = true AND ParentId = null"
                + " ORDER BY Name, CreatedDate DESC NULLS LAST LIMIT 20");

        assertThat(query.select()).containsExactly("Id", "Owner.Name");
        assertThat(query.from()).isEqualTo("Account");
        assertThat(query.where())
                .containsExactly(
                        new AnyOf("Type", List.of(new Literal(Kind.STRING, "Customer"))),
                        new AnyOf("Id", List.of(new Literal(Kind.STRING, "a"), new Literal(Kind.STRING, "b"))),
                        new Like("Name", new Literal(Kind.STRING, "%x%")),
                        new AnyOf("Public_Sector__c", List.of(new Literal(Kind.BOOLEAN, "true"))),
                        new AnyOf("ParentId", List.of(new Literal(Kind.NULL, "null"))));
        assertThat(query.orderBy())
                .containsExactly(new Order("Name", false, false), new Order("CreatedDate", true, true));
        assertThat(query.limit()).isEqualTo(OptionalInt.of(20));
    }

    @Test
    void readsThousandsOfIds() {
        String ids = IntStream.range(0, 4_000)
                .mapToObj("'0014M00000A%04dQAB'"::formatted)
                .collect(Collectors.joining(","));

        assertThat(StubSoqlParser.parse("SELECT Id FROM Account WHERE Id IN (" + ids + ")")
                        .literals())
                .hasSize(4_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT",
                "SELECT FROM Account",
                "SELECT Id",
                "SELECT Id, FROM Account",
                "SELECT Id Name FROM Account",
                "SELECT Id, id FROM Account",
                "SELECT * FROM Account",
                "SELECT COUNT() FROM Account",
                "SELECT FIELDS(ALL) FROM Account",
                "SELECT Id, (SELECT Id FROM Contacts) FROM Account",
                "SELECT Id FROM Account a",
                "SELECT Id FROM Account WHERE",
                "SELECT Id FROM Account WHERE Name",
                "SELECT Id FROM Account WHERE Name = ",
                "SELECT Id FROM Account WHERE Name = Corvid",
                "SELECT Id FROM Account WHERE Name = 'it's'",
                "SELECT Id FROM Account WHERE Name = 'open",
                "SELECT Id FROM Account WHERE Name = 'a' OR Name = 'b' AND Name = 'c'",
                "SELECT Id FROM Account WHERE Name = 'a' AND Name = 'b' OR Name = 'c'",
                "SELECT Id FROM Account WHERE NOT Name = 'a'",
                "SELECT Id FROM Account WHERE (Name = 'a')",
                "SELECT Id FROM Account WHERE Name != 'a'",
                "SELECT Id FROM Account WHERE CreatedDate > 2026-01-01T00:00:00Z",
                "SELECT Id FROM Account WHERE Id IN ()",
                "SELECT Id FROM Account WHERE Id IN 'a'",
                "SELECT Id FROM Account WHERE Id NOT IN ('a')",
                "SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact)",
                "SELECT Id FROM Account WHERE Name LIKE 5",
                "SELECT Id FROM Account WHERE Name = 'a' ORDER Name",
                "SELECT Id FROM Account ORDER BY Name LIMIT",
                "SELECT Id FROM Account LIMIT -1",
                "SELECT Id FROM Account LIMIT 5 OFFSET 5",
                "SELECT Id FROM Account LIMIT 5 ORDER BY Name",
                "SELECT Id FROM Account GROUP BY Id",
                "SELECT Id FROM Account FOR UPDATE",
                "SELECT Id FROM Account;",
                "DELETE FROM Account",
                "SELECT Id FROM Account WHERE Name = 'a\\q'",
                "SELECT Id FROM Account WHERE Name = 'a\\%'",
                "SELECT Id FROM Account WHERE Name IN ('a\\_')"
            })
    void refusesWhatIsNotOfOurShapes(String soql) {
        assertThatExceptionOfType(StubApiError.class)
                .isThrownBy(() -> StubSoqlParser.parse(soql))
                .satisfies(error -> assertThat(error.body().get(0)).containsEntry("errorCode", "MALFORMED_QUERY"));
    }

    @Test
    void refusesAQueryOfMoreThanAHundredThousandCharacters() {
        String soql = "SELECT Id FROM Account WHERE Name = '" + "x".repeat(100_000) + "'";

        assertThatExceptionOfType(StubApiError.class).isThrownBy(() -> StubSoqlParser.parse(soql));
    }

    @Test
    void readsEscapes() {
        assertThat(StubSoqlStrings.text("O\\'Hara \\\\ \\\"x\\\"\\n")).isEqualTo("O'Hara \\ \"x\"\n");
        assertThat("100% a_b").matches(StubSoqlStrings.pattern("100\\% A\\_B"));
        assertThat("100x ayb").doesNotMatch(StubSoqlStrings.pattern("100\\% A\\_B"));
        assertThat("100x ayb").matches(StubSoqlStrings.pattern("1% A_B"));
        assertThat("a.c").matches(StubSoqlStrings.pattern("a.c"));
        assertThat("abc").doesNotMatch(StubSoqlStrings.pattern("a.c"));
        assertThat("it's").matches(StubSoqlStrings.pattern("%\\'s"));
    }
}
