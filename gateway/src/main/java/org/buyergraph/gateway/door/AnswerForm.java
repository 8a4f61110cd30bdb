package org.buyergraph.gateway.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** In which form a client wants its answer, chosen as the general road chooses. */
final class AnswerForm {
    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_GRAPHQL_RESPONSE, MediaType.APPLICATION_JSON);

    private AnswerForm() {}

    /** Null where the general road has to say what is wrong. */
    static @Nullable MediaType wanted(HttpHeaders headers) {
        if (MediaType.APPLICATION_JSON_VALUE.equals(headers.getFirst(HttpHeaders.ACCEPT))) {
            return MediaType.APPLICATION_JSON; // as nearly everybody writes it
        }
        try {
            return headers.getAccept().stream()
                    .filter(FORMS::contains)
                    .findFirst()
                    .orElse(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException unreadable) {
            return null;
        }
    }
}
