package org.buyergraph.search;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is searched for, in which field: one field at a time. Letter case and spaces around do not matter. */
public record SearchTerm(Field field, String text) {
    /** Where the text is looked for, and how. */
    public enum Field {
        /** A whole e-mail address. */
        EMAIL(MatchedPart.WHOLE, MatchedField.EMAIL),
        /** Any part of an e-mail address, such as its domain. */
        EMAIL_PART(MatchedPart.INSIDE, MatchedField.EMAIL),
        /** The beginning of a company's name. */
        COMPANY_NAME(MatchedPart.START, MatchedField.COMPANY_NAME),
        /** Any part of a company's name. */
        COMPANY_NAME_PART(MatchedPart.INSIDE, MatchedField.COMPANY_NAME),
        /** A whole first, or a whole last name; both together are neither. */
        PERSON_NAME(MatchedPart.WHOLE, MatchedField.FIRST_NAME, MatchedField.LAST_NAME),
        /** The beginning of an account's number. */
        ACCOUNT_NUMBER(MatchedPart.START, MatchedField.ACCOUNT_NUMBER);

        private final MatchedPart least;
        private final MatchedField one;
        private final MatchedField other;

        Field(MatchedPart least, MatchedField only) {
            this(least, only, only);
        }

        Field(MatchedPart least, MatchedField one, MatchedField other) {
            this.least = least;
            this.one = one;
            this.other = other;
        }

        private boolean isLookedForIn(MatchedField where) {
            return where == one || where == other;
        }

        /** Whether it is looked for in what people are called, or reached by. */
        public boolean isOfPeople() {
            return isLookedForIn(MatchedField.EMAIL) || isLookedForIn(MatchedField.FIRST_NAME);
        }
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

    /** Why a value is found by this; nothing when it is not. */
    public Optional<SearchMatch> in(MatchedField where, @Nullable String value) {
        return Optional.ofNullable(value)
                .filter(there -> field.isLookedForIn(where))
                .flatMap(there -> partOf(there.strip().toLowerCase(Locale.ROOT)))
                .filter(part -> part.compareTo(field.least) <= 0)
                .map(part -> new SearchMatch(where, part));
    }

    /**
     * Why a person is found by what they are called, where first and last name are told in one: it stands at either end, as a
     * name of its own.
     */
    public Optional<SearchMatch> inName(@Nullable String name) {
        String told = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        if (told.startsWith(text + " ")) {
            return in(MatchedField.FIRST_NAME, text);
        }
        boolean isOnlyOne = told.equals(text) && !told.contains(" ");
        return told.endsWith(" " + text) || isOnlyOne ? in(MatchedField.LAST_NAME, text) : Optional.empty();
    }

    /** Why a system says that it found a value, which may compare letters more loosely than we do. */
    public SearchMatch told(MatchedField where, @Nullable String value) {
        return in(where, value).orElseGet(() -> new SearchMatch(where, field.least));
    }

    /** The same, of somebody who was found by one of their names. */
    public SearchMatch toldOfName(@Nullable String first, @Nullable String last) {
        return in(MatchedField.FIRST_NAME, first).orElseGet(() -> told(MatchedField.LAST_NAME, last));
    }

    private Optional<MatchedPart> partOf(String value) {
        if (value.equals(text)) {
            return Optional.of(MatchedPart.WHOLE);
        }
        if (value.startsWith(text)) {
            return Optional.of(MatchedPart.START);
        }
        return value.contains(text) ? Optional.of(MatchedPart.INSIDE) : Optional.empty();
    }
}
