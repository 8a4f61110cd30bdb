package org.buyergraph.http;

import io.netty.channel.ChannelOption;
import io.netty.handler.codec.compression.DecompressionException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Vitals;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.util.MultiValueMap;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** One host of a vendor, spoken to safely: its own connections, its own time limit, and errors of our kinds only. */
public final class VendorHttp {
    /** A token with all that is said about it; Zuora's and Salesforce's are below 4 KB. */
    private static final DataSize LARGEST_TOKEN = DataSize.ofKilobytes(64);

    /**
     * How long a connection may have rested when it is used again. The servers that vendors run close it after 30 s (Jetty's default)
     * or later: a call that leaves in that very moment is lost, so we are done with it well before.
     */
    private static final Duration LONGEST_REST = Duration.ofSeconds(15);

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Backend backend;
    private final String baseUrl;
    private final HttpSettings settings;
    private final HttpClient http;
    private final WebClient streams;
    private final Protection protection;

    private VendorHttp(Backend backend, String baseUrl, HttpSettings settings, HttpClient http) {
        this.backend = backend;
        this.baseUrl = baseUrl;
        this.settings = settings;
        this.http = http;
        this.streams = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
        this.protection = new Protection(backend, settings.protection());
    }

    public static VendorHttp to(Backend backend, String baseUrl, HttpSettings settings) {
        ConnectionProvider connections = ConnectionProvider.builder(backend.name())
                .maxConnections(settings.connections())
                .pendingAcquireTimeout(settings.connectTimeout())
                .maxIdleTime(LONGEST_REST)
                .build();
        HttpClient http = HttpClient.create(connections)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        settings.connectTimeout().toMillis())
                .compress(true);
        return new VendorHttp(backend, withoutSlash(baseUrl), settings, readyForTls(http, baseUrl));
    }

    /** Trust store and native libraries are read now: else an event loop would read them at the first call. */
    private static HttpClient readyForTls(HttpClient http, String baseUrl) {
        return baseUrl.startsWith("https:") ? http.secure() : http;
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** This host, entered with these credentials, its answers judged by this reader. */
    public Authorized with(Credentials credentials, Reader reader) {
        return with(credentials, reader, headers -> null);
    }

    /** The same, where the vendor's answers tell what is left of its quota. */
    public Authorized with(Credentials credentials, Reader reader, QuotaReader quota) {
        return new Authorized(credentials, reader, quota);
    }

    /** Asks for a token: a form, without credentials in the header. */
    public Mono<Json> requestToken(String path, MultiValueMap<String, String> form) {
        Exchange asking = Exchange.post(URI.create(baseUrl + path), Map.of(), FORM, encoded(form));
        return protection.quiet(exchange(asking, LARGEST_TOKEN).map(received -> {
            if (!received.ok()) {
                throw noToken(received);
            }
            return received.json(backend);
        }));
    }

    /** A secret that is refused today is refused in a moment too; a host that is down may be up by then. */
    private BackendException noToken(Received received) {
        String detail = "the token endpoint answered HTTP " + received.status();
        return received.status() >= 500 || received.status() == 429
                ? received.failure(backend, "from the token endpoint")
                : BackendException.barred(backend, detail);
    }

    private static byte[] encoded(MultiValueMap<String, String> form) {
        StringBuilder text = new StringBuilder();
        form.forEach((name, values) -> values.forEach(value -> text.append(text.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private Mono<Received> exchange(Exchange asked, DataSize most) {
        return exchange(asked, most, settings.attemptTimeout());
    }

    private Mono<Received> exchange(Exchange asked, DataSize most, Duration within) {
        return asked.by(http, most.toBytes())
                .onErrorMap(this::ofExchange)
                .timeout(within)
                .onErrorMap(
                        TimeoutException.class, late -> BackendException.timeout(backend, "no answer in " + within));
    }

    /** No answer, or half of one. */
    private BackendException ofExchange(Throwable failure) {
        if (failure instanceof Exchange.TooLarge) {
            return BackendException.badResponse(backend, "a body larger than is read");
        }
        return failure instanceof DecompressionException
                ? BackendException.badResponse(backend, "an answer that cannot be read: " + failure, failure)
                : BackendException.unavailable(backend, "no exchange: " + failure.getMessage(), failure);
    }

    static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private Throwable ofOurKind(Throwable failure) {
        if (failure instanceof BackendException) {
            return failure;
        }
        if (failure instanceof TimeoutException) {
            return BackendException.timeout(backend, "no answer in " + settings.attemptTimeout());
        }
        if (failure instanceof DataBufferLimitException) {
            return BackendException.badResponse(backend, "a body larger than is read");
        }
        if (failure instanceof WebClientRequestException || failure instanceof IOException) {
            return BackendException.unavailable(backend, "no exchange: " + failure.getMessage(), failure);
        }
        return BackendException.badResponse(backend, "an answer that cannot be read: " + failure, failure);
    }

    /** The way in for reads and batch reads. */
    public final class Authorized {
        private final Credentials credentials;
        private final Reader reader;
        private final QuotaReader quota;

        private Authorized(Credentials credentials, Reader reader, QuotaReader quota) {
            this.credentials = credentials;
            this.reader = reader;
            this.quota = quota;
        }

        /** How the host is doing. */
        public Vitals vitals() {
            return protection.vitals(credentials.state());
        }

        public Mono<Json> get(Query query) {
            return get(query, Map.of());
        }

        public Mono<Json> get(Query query, Map<String, String> headers) {
            return send(pass -> Exchange.get(target(pass, query), all(headers, pass)));
        }

        public Mono<Json> post(Query query, Object body) {
            return post(query, Map.of(), body);
        }

        public Mono<Json> post(Query query, Map<String, String> headers, Object body) {
            byte[] json = Json.write(body);
            return send(pass ->
                    Exchange.post(target(pass, query), all(headers, pass), MediaType.APPLICATION_JSON_VALUE, json));
        }

        /**
         * Opens a body that is handed on as it comes, not kept. What is no document of this type is judged by the
         * reader: nothing, when it says that there is no such thing. The attempt's time limit does not apply: whoever
         * reads a stream has a deadline for all of it.
         */
        public Mono<Download> download(Query query, Map<String, String> headers, String contentType) {
            MediaType type = MediaType.parseMediaType(contentType);
            Mono<Download> opening = credentials
                    .pass()
                    .flatMap(pass -> open(query, headers, type, pass))
                    .flatMap(opened -> opened.status() == 401 && credentials.refused(opened.pass())
                            ? discard(opened).then(credentials.pass()).flatMap(next -> open(query, headers, type, next))
                            : Mono.just(opened))
                    .flatMap(opened -> judge(opened, type))
                    .onErrorMap(VendorHttp.this::ofOurKind);
            return protection.once(opening).map(protection::quiet);
        }

        private Mono<Opened> open(Query query, Map<String, String> headers, MediaType type, Pass pass) {
            return streams.get()
                    .uri(target(pass, query))
                    .headers(sent -> all(headers, pass).forEach(sent::set))
                    .accept(type, MediaType.APPLICATION_JSON)
                    .retrieve()
                    .onStatus(HttpStatusCode::isError, refusal -> Mono.empty()) // judged below, like every answer
                    .toEntityFlux(BodyExtractors.toDataBuffers())
                    .map(entity -> new Opened(pass, entity));
        }

        private Mono<Download> judge(Opened opened, MediaType type) {
            MediaType actual = opened.entity().getHeaders().getContentType();
            if (opened.status() == 200 && actual != null && type.isCompatibleWith(actual)) {
                return Download.of(backend, opened.entity(), settings.largestBody());
            }
            int most = (int) settings.largestBody().toBytes();
            return DataBufferUtils.join(opened.body(), most)
                    .map(VendorHttp::bytes)
                    .defaultIfEmpty(new byte[0])
                    .flatMap(body ->
                            new Received(opened.status(), opened.entity().getHeaders(), body).judgedBy(reader))
                    .flatMap(json -> Mono.error(BackendException.badResponse(
                            backend, "an answer of type " + actual + " where " + type + " was expected")));
        }

        private Mono<Void> discard(Opened opened) {
            return opened.body().map(DataBufferUtils::release).then();
        }

        private record Opened(Pass pass, ResponseEntity<Flux<DataBuffer>> entity) {
            int status() {
                return entity.getStatusCode().value();
            }

            Flux<DataBuffer> body() {
                Flux<DataBuffer> body = entity.getBody();
                return body == null ? Flux.empty() : body;
            }
        }

        private URI target(Pass pass, Query query) {
            String base = pass.baseUrl();
            return URI.create((base == null ? baseUrl : withoutSlash(base)) + query);
        }

        /**
         * Tells the host to do something: once, whatever comes of it, but for a pass that was refused, with which nothing was begun. What
         * it answers is for the caller to judge; an error says that there was no answer, or one from before it.
         *
         * @param within what time an answer is waited for
         */
        public Mono<Received> tell(Query query, Map<String, String> headers, Object body, Duration within) {
            byte[] json = Json.write(body);
            Function<Pass, Exchange> request = pass ->
                    Exchange.post(target(pass, query), all(headers, pass), MediaType.APPLICATION_JSON_VALUE, json);
            Mono<Received> exchange = credentials
                    .pass()
                    .flatMap(pass -> exchange(request.apply(pass), settings.largestBody(), within)
                            .flatMap(received -> received.status() == 401 && credentials.refused(pass)
                                    ? credentials
                                            .pass()
                                            .flatMap(next ->
                                                    exchange(request.apply(next), settings.largestBody(), within))
                                    : Mono.just(received)))
                    .doOnNext(received -> protection.note(quota.left(received.headers()::getFirst)))
                    .flatMap(received -> received.status() >= 500
                            ? Mono.error(received.failure(backend, "to a command"))
                            : Mono.just(received))
                    .onErrorMap(VendorHttp.this::ofOurKind);
            return protection.once(exchange);
        }

        private static Map<String, String> all(Map<String, String> headers, Pass pass) {
            if (headers.isEmpty()) {
                return pass.headers();
            }
            Map<String, String> all = new HashMap<>(headers);
            all.putAll(pass.headers());
            return all;
        }

        private Mono<Json> send(Function<Pass, Exchange> request) {
            Mono<Json> exchange = credentials
                    .pass()
                    .flatMap(pass -> exchange(request.apply(pass), settings.largestBody())
                            .flatMap(received -> received.status() == 401 && credentials.refused(pass)
                                    ? credentials
                                            .pass()
                                            .flatMap(next -> exchange(request.apply(next), settings.largestBody()))
                                    : Mono.just(received)))
                    .doOnNext(received -> protection.note(quota.left(received.headers()::getFirst)))
                    .flatMap(received -> received.judgedBy(reader))
                    .onErrorMap(VendorHttp.this::ofOurKind);
            return protection.around(exchange);
        }
    }
}
