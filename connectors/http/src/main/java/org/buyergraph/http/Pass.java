package org.buyergraph.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a call is let in with at a vendor: headers that hold a token or a key, and the address that they are good for.
 *
 * @param headers to send; secret
 * @param baseUrl where to call with them, when the vendor says so together with the token
 */
public record Pass(Map<String, String> headers, @Nullable String baseUrl) {
    /** Vendors take 8 KB of headers, all of them together. */
    private static final int LONGEST = 4096;

    /** @throws IllegalArgumentException when no call could be made with it; says why, and not with what */
    public Pass {
        headers = Map.copyOf(headers);
        headers.forEach(Pass::mustBeSendable);
        if (baseUrl != null && !Setting.isOfTheWeb(baseUrl)) {
            throw new IllegalArgumentException("what came with a token is no address");
        }
    }

    private static void mustBeSendable(String name, String value) {
        boolean sendable = value.length() <= LONGEST && value.chars().allMatch(c -> c >= ' ' && c <= '~');
        if (!sendable) {
            throw new IllegalArgumentException(name + " is too long for a header, or holds what no header may");
        }
    }

    public static Pass bearer(String token, @Nullable String baseUrl) {
        return new Pass(Map.of("Authorization", "Bearer " + token), baseUrl);
    }

    @Override
    public String toString() {
        return "Pass" + headers.keySet();
    }
}
