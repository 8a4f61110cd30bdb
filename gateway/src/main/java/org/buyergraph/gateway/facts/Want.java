package org.buyergraph.gateway.facts;

import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Question;

/** A key of a question that has to be read before a resolver can go on, and for what. */
public record Want<K, V>(Question<K, V> question, K key, Purpose purpose) {
    /** What it is read for. */
    public enum Purpose {
        /** To be shown. */
        SHOW,
        /** To judge a right by. */
        JUDGE,
        /** To be shown or denied to somebody who named it, and perhaps guessed. */
        ANSWER_A_GUESS,
        /** To unlock something by. */
        GRANT
    }

    /** Whether it holds only for the moment at which it was asked for. */
    public boolean isOfTheMoment() {
        return purpose == Purpose.GRANT || question.kind() == Kind.GRANT;
    }
}
