package org.buyergraph.zuora;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the words of one field mean, without regard to case, spaces and underscores.
 *
 * @param field for the log
 * @param meanings by the word in lower case
 * @param unknown what any other word means
 */
record ZuoraWords<T>(String field, Map<String, T> meanings, T unknown) {
    private static final Logger log = LoggerFactory.getLogger(ZuoraWords.class);

    /** A vendor that invents words must not fill our log, or our memory. */
    private static final int REPORTED_AT_MOST = 1_000;

    private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

    T meaning(@Nullable String word) {
        if (word == null) {
            return unknown;
        }
        T meaning = meanings.get(word.toLowerCase(Locale.ROOT).replace(" ", "").replace("_", ""));
        if (meaning == null && REPORTED.size() < REPORTED_AT_MOST && REPORTED.add(field + "=" + word)) {
            log.warn("Zuora says {} is \"{}\", which we do not know", field, word);
        }
        return meaning == null ? unknown : meaning;
    }
}
