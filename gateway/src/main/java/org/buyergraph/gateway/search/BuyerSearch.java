package org.buyergraph.gateway.search;

import java.util.stream.Stream;
import org.buyergraph.gateway.graphql.BadUserInputException;
import org.buyergraph.search.SearchTerm;
import org.buyergraph.search.SearchTerm.Field;
import org.jspecify.annotations.Nullable;

/** What is searched for; the schema lets exactly one field through. */
record BuyerSearch(
        @Nullable String email,
        @Nullable String emailPart,
        @Nullable String companyName,
        @Nullable String companyNamePart,
        @Nullable String personName,
        @Nullable String accountNumber) {
    /** Shorter parts are in almost everything. */
    private static final int SHORTEST = 3;

    /** Of a whole name, such as Li. */
    private static final int SHORTEST_NAME = 2;

    private static final int LONGEST = 100;

    SearchTerm term() {
        return Stream.of(
                        term(Field.EMAIL, email),
                        term(Field.EMAIL_PART, emailPart),
                        term(Field.COMPANY_NAME, companyName),
                        term(Field.COMPANY_NAME_PART, companyNamePart),
                        term(Field.PERSON_NAME, personName),
                        term(Field.ACCOUNT_NUMBER, accountNumber))
                .flatMap(given -> given)
                .findFirst()
                .orElseThrow(() -> new BadUserInputException("Say what to search for."));
    }

    private static Stream<SearchTerm> term(Field field, @Nullable String text) {
        return Stream.ofNullable(text).map(given -> read(field, given));
    }

    private static SearchTerm read(Field field, String text) {
        int shortest = field == Field.PERSON_NAME ? SHORTEST_NAME : SHORTEST;
        int length = text.strip().length();
        if (length < shortest || length > LONGEST) {
            throw new BadUserInputException("Search for a text of " + shortest + " to " + LONGEST + " characters.");
        }
        try {
            return new SearchTerm(field, text);
        } catch (IllegalArgumentException unusable) {
            throw new BadUserInputException(
                    field == Field.EMAIL
                            ? "Give one whole e-mail address, such as dana@brightwater.example; for a part of one use emailPart."
                            : "Search for one line of text.");
        }
    }
}
