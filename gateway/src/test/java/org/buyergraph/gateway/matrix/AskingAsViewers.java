package org.buyergraph.gateway.matrix;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Asks as everybody of the table, also as viewers of whom no backend has heard. */
abstract class AskingAsViewers extends RunningGateway {
    static final Matrix MATRIX = Matrix.of(VENDORS.data());

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Map<String, JWTClaimsSet.Builder> UNKNOWN = Map.of(
            "customer-unknown",
            claims("customer").claim("customer_ids", List.of("799999")),
            "namespace-unknown",
            claims("namespace").claim("namespace_id", "9199999"),
            "partner-unknown",
            claims("partner").claim("billing_account_id", Ids.account(99_997)));

    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Answer as(String viewer, Roads.Road road) {
        return as(viewer, road.document(), road.variables());
    }

    Answer as(String viewer, String document, Map<String, Object> variables) {
        String body = MAPPER.writeValueAsString(Map.of("query", document, "variables", variables));
        return post(body, Map.of("Authorization", "Bearer " + tokens.computeIfAbsent(viewer, this::token)));
    }

    private String token(String viewer) {
        JWTClaimsSet.Builder unknown = UNKNOWN.get(viewer);
        return unknown == null ? issuer().token(viewer) : issuer().sign(unknown.build());
    }

    private static JWTClaimsSet.Builder claims(String viewer) {
        return new JWTClaimsSet.Builder()
                .subject("nobody")
                .claim("viewer", viewer)
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)));
    }
}
