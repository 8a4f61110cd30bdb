package org.buyergraph.gateway.security.token;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.gateway.security.identity.ViewerKind;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CustomerId;
import org.buyergraph.id.NamespaceId;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Reads the viewer from a verified token. The claim {@code viewer} says which kind: {@code customer} with
 * {@code customer_ids}, {@code namespace} with {@code namespace_id}, {@code partner} with {@code billing_account_id}, or
 * {@code support}.
 */
final class ViewerClaims {
    private ViewerClaims() {}

    static ViewerAuthentication authentication(Jwt token) {
        return new ViewerAuthentication(read(token), token.getSubject(), token.getExpiresAt());
    }

    private static Viewer read(Jwt token) {
        try {
            return switch (ViewerKind.of(text(token, "viewer"))) {
                case CUSTOMER -> new Viewer.Customer(customers(token));
                case NAMESPACE -> new Viewer.NamespaceService(new NamespaceId(text(token, "namespace_id")));
                case PARTNER -> new Viewer.Partner(new AccountId(text(token, "billing_account_id")));
                case SUPPORT -> new Viewer.Support();
            };
        } catch (IllegalArgumentException malformed) {
            throw new InvalidBearerTokenException("The token's claims cannot be read", malformed);
        }
    }

    private static Set<CustomerId> customers(Jwt token) {
        List<String> ids = token.getClaimAsStringList("customer_ids");
        if (ids == null || ids.isEmpty()) {
            throw new InvalidBearerTokenException("The token names no customer");
        }
        return ids.stream().map(CustomerId::new).collect(Collectors.toSet());
    }

    private static String text(Jwt token, String claim) {
        return Objects.requireNonNullElse(token.getClaimAsString(claim), "");
    }
}
