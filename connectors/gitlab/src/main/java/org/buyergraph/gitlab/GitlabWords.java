package org.buyergraph.gitlab;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** GitLab's words for one thing, and ours. A word of a later version is told to the log once. */
final class GitlabWords<T> {
    private static final Logger log = LoggerFactory.getLogger(GitlabWords.class);

    private final String what;
    private final Map<String, T> known;
    private final T unknown;
    private final Set<String> met = ConcurrentHashMap.newKeySet();

    GitlabWords(String what, Map<String, T> known, T unknown) {
        this.what = what;
        this.known = known;
        this.unknown = unknown;
    }

    T read(@Nullable String word) {
        if (word == null) {
            return unknown;
        }
        T value = known.get(word.toLowerCase(Locale.ROOT));
        if (value == null && met.size() < 100 && met.add(word)) {
            log.warn("An unknown {}: {}", what, word);
        }
        return value == null ? unknown : value;
    }
}
