package org.buyergraph.gateway.security.identity;

import java.util.Locale;

/**
 * The kinds of viewer. What is said by kind is said with a {@code switch} that has no default, so that a new kind does not compile
 * before everything is said of it.
 */
public enum ViewerKind {
    /** A person who buys. */
    CUSTOMER,
    /** A service that acts for the owner of a namespace. */
    NAMESPACE,
    /** A partner's user. */
    PARTNER,
    /** Our own support. */
    SUPPORT;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** As tokens, settings and the audit call it, such as {@code customer}. */
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException when no kind is called so */
    public static ViewerKind of(String word) {
        for (ViewerKind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind of viewer is called so");
    }
}
