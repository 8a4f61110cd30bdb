package org.buyergraph.gateway.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** A request whose query stood in its address, as if it had been posted by somebody without wishes. */
final class PostedRequest extends ServerHttpRequestDecorator {
    private final byte[] body;
    private final HttpHeaders headers;

    PostedRequest(ServerHttpRequest request, byte[] body) {
        super(request);
        this.body = body;
        this.headers = HttpHeaders.copyOf(request.getHeaders());
        headers.remove(HttpHeaders.CACHE_CONTROL);
        headers.remove(FreshnessStep.TOLD);
        headers.remove(DeadlineStep.HEADER);
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setContentLength(body.length);
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
