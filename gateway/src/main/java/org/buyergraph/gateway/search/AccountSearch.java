package org.buyergraph.gateway.search;

import org.buyergraph.gateway.graphql.BadUserInputException;
import org.buyergraph.search.SearchTerm;
import org.buyergraph.search.SearchTerm.Field;
import org.jspecify.annotations.Nullable;

/** What is searched for; the schema lets exactly one field through. */
record AccountSearch(
        @Nullable String email,
        @Nullable String emailPart,
        @Nullable String companyName,
        @Nullable String companyNamePart) {
    /** Shorter parts are in almost everything. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 100;

    SearchTerm term() {
        if (email != null) {
            return term(Field.EMAIL, email);
        }
        if (emailPart != null) {
            return term(Field.EMAIL_PART, emailPart);
        }
        return companyName != null
                ? term(Field.COMPANY_NAME, companyName)
                : term(Field.COMPANY_NAME_PART, String.valueOf(companyNamePart));
    }

    private static SearchTerm term(Field field, String text) {
        int length = text.strip().length();
        if (length < SHORTEST || length > LONGEST) {
            throw new BadUserInputException("Search for a text of " + SHORTEST + " to " + LONGEST + " characters.");
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
