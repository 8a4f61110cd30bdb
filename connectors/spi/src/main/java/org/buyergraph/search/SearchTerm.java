package org.buyergraph.search;

import java.util.Locale;

/** What is searched for, in which field: one field at a time. Letter case and spaces around do not matter. */
public record SearchTerm(Field field, String text) {
    /** Where the text is looked for, and how. */
    public enum Field {
        /** A whole e-mail address. */
        EMAIL,
        /** Any part of an e-mail address, such as its domain. */
        EMAIL_PART,
        /** The beginning of a company's name. */
        COMPANY_NAME,
        /** Any part of a company's name. */
        COMPANY_NAME_PART
    }

    public SearchTerm {
        text = text.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A search needs a line of text");
        }
        if (field == Field.EMAIL && !text.matches("[^\\s,@]+@[^\\s,@]+")) {
            throw new IllegalArgumentException("A whole e-mail address has one @ and no spaces or commas");
        }
    }
}
