package org.buyergraph.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.support.Netty4HeadersAdapter;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;

/**
 * A request whose answer is read whole, sent by the bare HTTP client: whatever a vendor is asked passes here, and what a web client
 * does besides, such as choosing codecs, costs as much as all the rest of the way.
 */
record Exchange(HttpMethod method, URI target, Map<String, String> headers, byte @Nullable [] body) {
    static Exchange get(URI target, Map<String, String> headers) {
        return new Exchange(HttpMethod.GET, target, headers, null);
    }

    static Exchange post(URI target, Map<String, String> headers, String contentType, byte[] body) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(HttpHeaderNames.CONTENT_TYPE.toString(), contentType);
        all.put(HttpHeaderNames.CONTENT_LENGTH.toString(), Integer.toString(body.length));
        return new Exchange(HttpMethod.POST, target, all, body);
    }

    /** @param most bytes of a body; a larger one fails with {@link TooLarge} */
    Mono<Received> by(HttpClient client, long most) {
        return client.request(method)
                .uri(target)
                .send((request, outbound) -> {
                    request.header(HttpHeaderNames.ACCEPT, "application/json");
                    headers.forEach(request::header);
                    return body == null ? outbound : outbound.sendByteArray(Mono.just(body));
                })
                .response((response, content) -> whole(content, most)
                        .map(read -> new Received(
                                response.status().code(),
                                new HttpHeaders(new Netty4HeadersAdapter(response.responseHeaders())),
                                read)))
                .next();
    }

    private static Mono<byte[]> whole(ByteBufFlux content, long most) {
        return content.asByteArray().collect(() -> new Body(most), Body::add).map(Body::bytes);
    }

    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        private TooLarge(long most) {
            super("a body of more than " + most + " bytes", null, false, false);
        }
    }

    /** Most come in one piece, which is not copied. */
    private static final class Body {
        private final long most;
        private byte[] first = new byte[0];
        private @Nullable ByteArrayOutputStream more;
        private long length;

        private Body(long most) {
            this.most = most;
        }

        void add(byte[] piece) {
            length += piece.length;
            if (length > most) {
                throw new TooLarge(most);
            }
            if (length == piece.length) {
                first = piece;
                return;
            }
            if (more == null) {
                more = new ByteArrayOutputStream(4 * first.length);
                more.writeBytes(first);
            }
            more.writeBytes(piece);
        }

        byte[] bytes() {
            return more == null ? first : more.toByteArray();
        }
    }
}
