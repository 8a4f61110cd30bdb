package org.buyergraph.gateway.door;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Tells requests that say nothing but what they ask and who asks it. All others say something that the general road minds. */
final class PlainRequest {
    /** Each of these says something about the answer: who may read it, whose eyes it is for, how fresh or how soon it is. */
    private static final List<String> MINDED = List.of(
            HttpHeaders.ORIGIN,
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.EXPECT,
            "X-View-As",
            "X-Deadline-Millis",
            "X-Freshness");

    private static final List<MediaType> ANSWERS =
            List.of(MediaType.APPLICATION_GRAPHQL_RESPONSE, MediaType.APPLICATION_JSON);
    private static final int MOST_REMEMBERED = 100;
    private static final Map<String, MediaType> ACCEPTED = new ConcurrentHashMap<>();

    private PlainRequest() {}

    /** @param largest body in bytes */
    static boolean isPlain(ServerHttpRequest request, long largest) {
        HttpHeaders headers = request.getHeaders();
        long length = headers.getContentLength();
        return HttpMethod.POST.equals(request.getMethod())
                && request.getPath().value().equals("/graphql")
                && request.getURI().getRawQuery() == null
                && length > 0
                && length <= largest
                && isJson(headers.getFirst(HttpHeaders.CONTENT_TYPE))
                && MINDED.stream().noneMatch(headers::containsHeader);
    }

    private static boolean isJson(@Nullable String type) {
        return type != null
                && (type.equals("application/json") || type.equalsIgnoreCase("application/json; charset=utf-8"));
    }

    /** The form of the answer that the client wants, chosen as the general road chooses; null where that has to refuse. */
    static @Nullable MediaType wanted(HttpHeaders headers) {
        List<String> accepts = headers.get(HttpHeaders.ACCEPT);
        if (accepts == null || accepts.isEmpty()) {
            return MediaType.APPLICATION_JSON;
        }
        if (accepts.size() > 1) {
            return null;
        }
        MediaType known = ACCEPTED.get(accepts.get(0));
        return known == null ? chosen(accepts.get(0)) : known;
    }

    private static @Nullable MediaType chosen(String accept) {
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(accept);
            if (accepted.stream().noneMatch(type -> ANSWERS.stream().anyMatch(type::isCompatibleWith))) {
                return null;
            }
            MediaType chosen =
                    accepted.stream().filter(ANSWERS::contains).findFirst().orElse(MediaType.APPLICATION_JSON);
            if (ACCEPTED.size() < MOST_REMEMBERED) {
                ACCEPTED.put(accept, chosen);
            }
            return chosen;
        } catch (InvalidMediaTypeException unreadable) {
            return null;
        }
    }
}
