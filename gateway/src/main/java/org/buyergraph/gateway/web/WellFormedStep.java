package org.buyergraph.gateway.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.graphql.OnError;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses a body that is no request, with a sentence for each mistake. What comes this far is handed on as it was, posted and wanting the form
 * that was chosen, whatever it looked like on its way.
 */
@Component
@Order(RequestOrder.WELL_FORMED)
final class WellFormedStep implements GraphqlStep {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Set<String> ON_ERROR =
            Arrays.stream(OnError.values()).map(Enum::name).collect(Collectors.toSet());

    @Override
    public boolean isFor(Errand errand) {
        return errand == Errand.DOCUMENT;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        byte[] body = BodyStep.of(exchange);
        JsonNode read = read(body);
        if (read == null) {
            return refuse(HttpStatus.BAD_REQUEST, "The body is not JSON, or not all of it.", exchange);
        }
        String mistake = mistake(read);
        if (mistake != null) {
            return refuse(Edition.of(exchange).illFormed(), mistake, exchange);
        }
        if (read.path("onError").isString()) {
            OnError.valueOf(read.path("onError").asString()).note(exchange.getAttributes());
        }
        MediaType form = AnswerForm.of(exchange);
        return rest.filter(exchange.mutate()
                .request(PostedRequest.wanting(
                        form == null ? MediaType.APPLICATION_JSON : form, exchange.getRequest(), body))
                .build());
    }

    private static Mono<Void> refuse(HttpStatusCode status, String message, ServerWebExchange exchange) {
        return new HttpError(status, ErrorCode.BAD_USER_INPUT, message).write(exchange);
    }

    private static @Nullable JsonNode read(byte[] body) {
        try {
            JsonNode read = MAPPER.readTree(body);
            return read == null || read.isMissingNode() ? null : read;
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    private static @Nullable String mistake(JsonNode request) {
        if (request.isArray()) {
            return "Several operations in one request are not taken: send a request for each.";
        }
        if (!request.isObject()) {
            return "The body must be a JSON object with the document as a text named query.";
        }
        if (!request.path("query").isString()) {
            return "Give the document as a text named query.";
        }
        if (!isNullOr(request.path("operationName").isString(), request.path("operationName"))) {
            return "operationName must be a text.";
        }
        for (String object : new String[] {"variables", "extensions"}) {
            if (!isNullOr(request.path(object).isObject(), request.path(object))) {
                return object + " must be a JSON object.";
            }
        }
        JsonNode onError = request.path("onError");
        return isNullOr(onError.isString() && ON_ERROR.contains(onError.asString()), onError)
                ? null
                : "onError must be PROPAGATE, NULL or HALT.";
    }

    private static boolean isNullOr(boolean fits, JsonNode value) {
        return fits || value.isNull() || value.isMissingNode();
    }
}
