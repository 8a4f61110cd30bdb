package org.buyergraph.http;

import java.time.Duration;
import java.time.Instant;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;

/** What a host answered, before anyone judges it. */
public record Received(int status, HttpHeaders headers, byte[] body) {
    /** Takes a millisecond to read, more or less: what is larger is not read where all of a host's connections are served. */
    private static final int LARGE = 100_000;

    private static final Scheduler READING = Schedulers.newBoundedElastic(
            Runtime.getRuntime().availableProcessors(), 10_000, "vendor-answers", 60, true);

    Mono<Json> judgedBy(Reader reader) {
        Mono<Json> judged = Mono.defer(() -> reader.read(this));
        return body.length < LARGE ? judged : judged.subscribeOn(READING);
    }

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** The body, where an answer is expected; anything but an object or an array is none. */
    public Json json(Backend backend) {
        Json json = jsonIfAny();
        if (json == null) {
            throw BackendException.badResponse(backend, "HTTP " + status + " with a body that is not JSON");
        }
        return json;
    }

    /** The body as JSON, or null: gateways in front of a vendor answer in HTML, whatever their header says. */
    public @Nullable Json jsonIfAny() {
        try {
            Json json = Json.parse(body);
            return json.isObject() || json.isArray() ? json : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    /** What a status means that says nothing special at this vendor. */
    public BackendException failure(Backend backend, @Nullable String vendorCode) {
        String detail = "HTTP " + status + (vendorCode == null ? "" : " " + vendorCode);
        if (status == 429) {
            return BackendException.limited(backend, detail, retryAfter());
        }
        if (status == 408 || status == 504) {
            return BackendException.timeout(backend, detail);
        }
        if (status == 401 || status == 403) {
            return BackendException.barred(backend, detail);
        }
        return status >= 500
                ? BackendException.limited(backend, detail, retryAfter())
                : BackendException.refused(backend, detail);
    }

    /** The vendor takes no more for now, in whatever words it said so. */
    public BackendException busy(Backend backend, String vendorCode) {
        return BackendException.limited(backend, "it takes no more for now: " + vendorCode, retryAfter());
    }

    /** The window of a quota says it too, where it is the quota that was used up. */
    private @Nullable Duration retryAfter() {
        return status == 429 && RateLimit.isUsedUp(headers::getFirst)
                ? RateLimit.endsIn(headers::getFirst, Instant.now())
                : RateLimit.retryAfter(headers::getFirst);
    }
}
