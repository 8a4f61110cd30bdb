package org.buyergraph.gateway.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.server.ServerWebExchange;

/** In which form a client wants its answer. Both say the same; one of them also tells that it comes from us and from nobody between. */
public final class AnswerForm {
    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_GRAPHQL_RESPONSE, MediaType.APPLICATION_JSON);

    private AnswerForm() {}

    /** Null where none that we write is accepted. */
    public static @Nullable MediaType of(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        String accept = headers.getFirst(HttpHeaders.ACCEPT);
        if (MediaType.APPLICATION_JSON_VALUE.equals(accept)) {
            return MediaType.APPLICATION_JSON; // as nearly everybody writes it
        }
        if (MediaType.APPLICATION_GRAPHQL_RESPONSE_VALUE.equals(accept)) {
            return MediaType.APPLICATION_GRAPHQL_RESPONSE;
        }
        MediaType usual = Edition.of(exchange).usualForm();
        try {
            List<MediaType> accepted = headers.getAccept();
            return accepted.isEmpty() ? usual : best(accepted, usual);
        } catch (InvalidMediaTypeException unreadable) {
            return null;
        }
    }

    /** The form in which something went wrong is told, also to those who accept none. */
    static MediaType ofError(ServerWebExchange exchange) {
        MediaType form = of(exchange);
        return form == null || Edition.of(exchange) == Edition.DRAFT
                ? Edition.of(exchange).usualForm()
                : form;
    }

    private static @Nullable MediaType best(List<MediaType> accepted, MediaType usual) {
        List<MediaType> sorted = new ArrayList<>(accepted);
        try {
            MimeTypeUtils.sortBySpecificity(sorted);
        } catch (InvalidMimeTypeException tooMany) {
            return null;
        }
        sorted.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
        List<MediaType> forms = Stream.concat(Stream.of(usual), FORMS.stream())
                .filter(form -> !isRefused(form, accepted))
                .toList();
        return sorted.stream()
                .filter(AnswerForm::isReadable)
                .flatMap(type -> forms.stream().filter(type::includes))
                .findFirst()
                .orElse(null);
    }

    private static boolean isReadable(MediaType type) {
        boolean ours = type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8);
        return ours && type.getQualityValue() > 0;
    }

    /** By its own name, whatever else is accepted. */
    private static boolean isRefused(MediaType form, List<MediaType> accepted) {
        return accepted.stream().anyMatch(type -> type.getQualityValue() == 0 && type.equalsTypeAndSubtype(form));
    }
}
