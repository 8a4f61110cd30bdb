package org.buyergraph.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.buyergraph.id.AccountId;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private static final Backend BACKEND = new Backend("billing");
    private static final AccountId ASKED = new AccountId("8ad09000000000000000acc000000101");
    private static final AccountId OTHER = new AccountId("8ad09000000000000000acc000000190");

    private record Row(AccountId payer) {}

    @Test
    void aListOfAnAccountIsAboutThatAccountEvenWhenItIsEmpty() {
        Question<AccountId, Listing<Row>> question =
                Question.ofAccount("rows", BACKEND, Row.class, row -> Set.of(row.payer()));

        assertThat(question.about(ASKED, Listing.empty())).containsExactly(ASKED);
        assertThat(question.about(ASKED, Listing.whole(List.of(new Row(OTHER)))))
                .containsExactlyInAnyOrder(ASKED, OTHER);
    }

    @Test
    void itsIdentityIsTheConstantNotTheName() {
        Question<String, Row> one = Question.one("row", BACKEND, Kind.RECORD, Row.class, row -> Set.of());
        Question<String, Row> same = Question.one("row", BACKEND, Kind.RECORD, Row.class, row -> Set.of());

        assertThat(one).isNotEqualTo(same).hasToString("row@billing");
    }
}
