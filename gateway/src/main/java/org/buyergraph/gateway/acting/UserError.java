package org.buyergraph.gateway.acting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done.
 *
 * @param path of the input that it is about; empty where it is about all of it
 * @param retryAfter seconds after which it is worth asking again, where that would help
 */
record UserError(
        UserErrorCode code,
        String message,
        List<String> path,
        @Nullable Integer retryAfter) {
    static UserError of(UserErrorCode code, String... path) {
        return new UserError(code, code.message(), List.of(path), null);
    }

    static UserError saying(UserErrorCode code, String message, String... path) {
        return new UserError(code, message, List.of(path), null);
    }

    static UserError after(UserErrorCode code, int seconds) {
        return new UserError(code, code.message(), List.of(), seconds);
    }
}
