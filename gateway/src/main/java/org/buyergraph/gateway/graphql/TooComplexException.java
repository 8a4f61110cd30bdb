package org.buyergraph.gateway.graphql;

import graphql.GraphQLError;
import java.util.Locale;
import java.util.Map;

/** A document asks for more than one may. Says which limit was met, and with which figure. */
public final class TooComplexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooComplexException(String message) {
        super(message, null, false, false);
    }

    static TooComplexException because(String message) {
        return new TooComplexException(message);
    }

    /** @param what is limited, with its unit, such as {@code fields} */
    public static void require(String what, long asked, int most) {
        if (asked > most) {
            throw new TooComplexException(
                    String.format(Locale.ROOT, "The document has %,d %s; at most %,d are taken.", asked, what, most));
        }
    }

    GraphQLError error() {
        return new CodedError(
                String.valueOf(getMessage()), null, null, Map.of("code", ErrorCode.QUERY_TOO_COMPLEX.name()));
    }
}
