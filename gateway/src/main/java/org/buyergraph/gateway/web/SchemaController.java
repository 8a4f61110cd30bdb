package org.buyergraph.gateway.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.buyergraph.gateway.graphql.SchemaText;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Hands out the schema where introspection is on. As plain text, whatever is accepted: {@code application/graphql} is registered
 * nowhere, and where it is used it is a document to execute; a browser would store it and not show it.
 */
@RestController
@ConditionalOnBooleanProperty("gateway.limits.introspection")
public final class SchemaController {
    public static final String PATH = "/graphql/schema";

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Mono<ResponseEntity<String>> answer;

    SchemaController(SchemaText schema) {
        this.answer = Mono.fromSupplier(() -> answer(schema.text())).cache();
    }

    @GetMapping(PATH)
    Mono<ResponseEntity<String>> schema() {
        return answer;
    }

    private static ResponseEntity<String> answer(String schema) {
        return ResponseEntity.ok()
                .eTag(hash(schema))
                .cacheControl(
                        CacheControl.noCache()) // to be kept, and asked about each time: a deployment may change it
                .contentType(PLAIN)
                .body(schema);
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
