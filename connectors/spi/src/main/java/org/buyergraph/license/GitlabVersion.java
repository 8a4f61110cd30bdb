package org.buyergraph.license;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of an instance, as far as rules tell versions apart. */
record GitlabVersion(int major, int minor) implements Comparable<GitlabVersion> {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4})(?:[.-].*)?");
    private static final Comparator<GitlabVersion> IN_TIME =
            Comparator.comparingInt(GitlabVersion::major).thenComparingInt(GitlabVersion::minor);

    /** Nothing where it cannot be told. */
    static Optional<GitlabVersion> read(@Nullable String text) {
        Matcher written = WRITTEN.matcher(text == null ? "" : text.strip());
        return written.matches()
                ? Optional.of(new GitlabVersion(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))))
                : Optional.empty();
    }

    boolean isBefore(GitlabVersion other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(GitlabVersion other) {
        return IN_TIME.compare(this, other);
    }
}
