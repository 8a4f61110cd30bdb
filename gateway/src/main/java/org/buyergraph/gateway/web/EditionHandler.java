package org.buyergraph.gateway.web;

import org.buyergraph.gateway.graphql.Verdict;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webflux.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Gives each answer of the general road the status and the form that the edition in force has for it. */
@Component
final class EditionHandler extends GraphQlHttpHandler {
    EditionHandler(WebGraphQlHandler graph) {
        super(graph);
    }

    @Override
    protected Mono<ServerResponse> prepareResponse(ServerRequest request, WebGraphQlResponse response) {
        Edition edition = Edition.of(request.exchange());
        MediaType wanted = AnswerForm.of(request.exchange());
        MediaType form = wanted == null ? edition.usualForm() : wanted;
        HttpStatusCode status = status(Verdict.of(response), edition, form, request);
        return ServerResponse.status(status)
                .headers(headers -> headers.putAll(response.getResponseHeaders()))
                .contentType(status.is2xxSuccessful() ? form : AnswerForm.ofError(request.exchange()))
                .bodyValue(encodeResponseIfNecessary(response));
    }

    private static HttpStatusCode status(Verdict verdict, Edition edition, MediaType form, ServerRequest request) {
        return switch (verdict) {
            case EXECUTED -> edition.executed(false);
            case EXECUTED_IN_PART -> edition.executed(true);
            case UNREADABLE -> edition.refused(false, form);
            case UNUSABLE -> edition.refused(true, form);
            case NOT_BY_THIS_METHOD ->
                Methods.QUERY.equals(request.exchange().getAttribute(MethodStep.ASKED_BY))
                        ? HttpStatus.UNPROCESSABLE_CONTENT
                        : HttpStatus.METHOD_NOT_ALLOWED;
        };
    }
}
