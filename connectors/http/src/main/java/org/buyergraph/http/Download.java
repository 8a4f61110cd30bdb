package org.buyergraph.http;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A document from a vendor, handed on as it arrives.
 *
 * @param length in bytes, where the vendor said it
 * @param bytes to be read once; fails when the body breaks off or grows too large
 */
public record Download(@Nullable Long length, Flux<ByteBuffer> bytes) {
    static Mono<Download> of(Backend backend, ResponseEntity<Flux<DataBuffer>> answer, DataSize most) {
        Flux<DataBuffer> body = answer.getBody();
        long said = answer.getHeaders().getContentLength();
        if (body == null) {
            return Mono.error(BackendException.badResponse(backend, "a document without a body"));
        }
        if (said > most.toBytes()) {
            return body.map(VendorHttp::bytes)
                    .next()
                    .then(Mono.error(tooLarge(backend, most))); // and lets go of the rest
        }
        return Mono.just(new Download(said < 0 ? null : said, bounded(backend, body, most)));
    }

    private static Flux<ByteBuffer> bounded(Backend backend, Flux<DataBuffer> body, DataSize most) {
        return Flux.defer(() -> {
            AtomicLong read = new AtomicLong();
            return body.map(VendorHttp::bytes)
                    .doOnNext(bytes -> {
                        if (read.addAndGet(bytes.length) > most.toBytes()) {
                            throw tooLarge(backend, most);
                        }
                    })
                    .map(ByteBuffer::wrap)
                    .onErrorMap(failure -> failure instanceof BackendException
                            ? failure
                            : BackendException.unavailable(backend, "a document broke off: " + failure, failure));
        });
    }

    private static BackendException tooLarge(Backend backend, DataSize most) {
        return BackendException.badResponse(backend, "a document larger than " + most);
    }
}
