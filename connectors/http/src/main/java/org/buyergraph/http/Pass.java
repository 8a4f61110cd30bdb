package org.buyergraph.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lets a call in.
 *
 * @param headers to send; secret
 * @param baseUrl where to call with them, when the vendor says so together with the token
 */
public record Pass(Map<String, String> headers, @Nullable String baseUrl) {
    public Pass {
        headers = Map.copyOf(headers);
    }

    public static Pass bearer(String token, @Nullable String baseUrl) {
        return new Pass(Map.of("Authorization", "Bearer " + token), baseUrl);
    }

    @Override
    public String toString() {
        return "Pass" + headers.keySet();
    }
}
