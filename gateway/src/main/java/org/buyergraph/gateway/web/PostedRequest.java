package org.buyergraph.gateway.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** A request that is taken as if this had been posted with it. */
final class PostedRequest extends ServerHttpRequestDecorator {
    private final byte[] body;
    private final HttpHeaders headers;

    private PostedRequest(ServerHttpRequest request, HttpHeaders headers, byte[] body) {
        super(request);
        this.body = body;
        this.headers = headers;
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setContentLength(body.length);
    }

    static PostedRequest of(ServerHttpRequest request, byte[] body) {
        return new PostedRequest(request, HttpHeaders.copyOf(request.getHeaders()), body);
    }

    /** By somebody who takes the answer as it comes. */
    static PostedRequest withoutWishes(ServerHttpRequest request, byte[] body) {
        HttpHeaders headers = HttpHeaders.copyOf(request.getHeaders());
        headers.remove(HttpHeaders.CACHE_CONTROL);
        headers.remove(FreshnessStep.TOLD);
        headers.remove(DeadlineStep.HEADER);
        return new PostedRequest(request, headers, body);
    }

    /** By somebody who wants the answer in this form. */
    static PostedRequest wanting(MediaType form, ServerHttpRequest request, byte[] body) {
        HttpHeaders headers = HttpHeaders.copyOf(request.getHeaders());
        headers.set(HttpHeaders.ACCEPT, form.toString());
        return new PostedRequest(request, headers, body);
    }

    @Override
    public HttpMethod getMethod() {
        return HttpMethod.POST;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)));
    }
}
