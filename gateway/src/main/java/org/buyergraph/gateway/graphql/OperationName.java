package org.buyergraph.gateway.graphql;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an operation is called in records of ours, also where its document cannot be read. */
public final class OperationName {
    /** Where its client gave it no name. */
    public static final String NONE = "unnamed";

    private static final Pattern NAMED = Pattern.compile("\\b(?:query|mutation)\\s+([_A-Za-z][_0-9A-Za-z]*)");

    private OperationName() {}

    /** @param asked the operation that the request names, where it names one */
    public static String of(String document, @Nullable String asked) {
        Matcher named = NAMED.matcher(document);
        String ofDocument = named.find() ? named.group(1) : NONE;
        return Objects.requireNonNullElse(asked, ofDocument);
    }
}
