package org.buyergraph.gateway.observability;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Which client sends a request, by what it says of itself: in {@code apollographql-client-name} and {@code -version}, as Apollo's
 * clients do, or in {@code graphql-client-name} and {@code -version}. What it says may be anything, so only clients that are
 * expected are told apart, and of each only so many versions.
 */
@Component
public final class Clients {
    private static final String OTHER = "other";
    private static final String UNNAMED = "unnamed";
    private static final String[] NAMES = {"apollographql-client-name", "graphql-client-name"};
    private static final String[] VERSIONS = {"apollographql-client-version", "graphql-client-version"};

    /** As releases are numbered, and too short to be the number of a buyer. */
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,4}){1,3}");

    private final MeterRegistry registry;
    private final int mostVersions;
    private final Map<String, Map<String, Client>> expected = new HashMap<>();
    private final Client other;
    private final Client unnamed;

    Clients(MeterRegistry registry, MetricsProperties properties) {
        this.registry = registry;
        this.mostVersions = properties.versions();
        this.other = new Client(OTHER, OTHER, registry);
        this.unnamed = new Client(UNNAMED, UNNAMED, registry);
        properties.clients().forEach(name -> {
            Map<String, Client> versions = new ConcurrentHashMap<>();
            versions.put(OTHER, new Client(name, OTHER, registry));
            expected.put(name, versions);
        });
    }

    /** @param headers of the request */
    public Client of(HttpHeaders headers) {
        String name = first(headers, NAMES);
        if (name == null) {
            return unnamed;
        }
        Map<String, Client> versions = expected.get(name);
        return versions == null ? other : version(name, first(headers, VERSIONS), versions);
    }

    private Client version(String name, @Nullable String version, Map<String, Client> versions) {
        Client known = version == null ? null : versions.get(version);
        if (known != null) {
            return known;
        }
        boolean isNew = version != null
                && versions.size() <= mostVersions
                && VERSION.matcher(version).matches();
        return isNew
                ? versions.computeIfAbsent(version, first -> new Client(name, first, registry))
                : versions.getOrDefault(OTHER, other);
    }

    private static @Nullable String first(HttpHeaders headers, String[] names) {
        for (String name : names) {
            String value = headers.getFirst(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
