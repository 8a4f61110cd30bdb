package org.buyergraph.http;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A vendor's words for something that we have an enum for. Letter case does not matter. A word that we do not know yet is
 * no error: it is logged once and read as unknown.
 */
public final class Words<E extends Enum<E>> {
    private static final Logger log = LoggerFactory.getLogger(Words.class);

    /** A vendor that sends ever new words must not fill the memory. */
    private static final int LOGGED_AT_MOST = 100;

    private final String what;
    private final Map<String, E> meanings;
    private final E unknown;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    private Words(String what, Map<String, E> meanings, E unknown) {
        this.what = what;
        this.meanings = meanings.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(word -> plain(word.getKey()), Map.Entry::getValue));
        this.unknown = unknown;
    }

    /** @param what the words are about, for the log */
    public static <E extends Enum<E>> Words<E> of(String what, Map<String, E> meanings, E unknown) {
        return new Words<>(what, meanings, unknown);
    }

    /** The meaning of a word; unknown too when there is none. */
    public E read(@Nullable String word) {
        if (word == null) {
            return unknown;
        }
        E meaning = meanings.get(plain(word));
        if (meaning == null) {
            log(word);
            return unknown;
        }
        return meaning;
    }

    private void log(String word) {
        if (logged.size() < LOGGED_AT_MOST && logged.add(word)) {
            log.warn("\"{}\" is not known as {}; it is read as {}", word, what, unknown);
        }
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
