package org.buyergraph.gateway.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** The methods by which the graph is asked. All but POST only read. */
final class Methods {
    /** Safe as GET is, with a body as POST has: RFC 10008. */
    static final HttpMethod QUERY = HttpMethod.valueOf("QUERY");

    /** Their request stands in the address. */
    static final Set<HttpMethod> BY_ADDRESS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    static final Set<HttpMethod> ALLOWED =
            new LinkedHashSet<>(List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, QUERY, HttpMethod.OPTIONS));

    private static final String ACCEPT_QUERY = "Accept-Query";

    private Methods() {}

    /** Says by which methods one may ask. */
    static void tell(HttpHeaders headers) {
        headers.setAllow(ALLOWED);
        headers.set(ACCEPT_QUERY, MediaType.APPLICATION_JSON_VALUE);
    }
}
