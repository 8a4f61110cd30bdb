package org.buyergraph.gateway.security.trusted;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Documents that clients have registered themselves, so many as fit; whoever asks for another is asked for its text. */
@Component
final class RegisteredDocuments {
    private final long most;
    private final Cache<String, String> byHash;

    RegisteredDocuments(TrustedProperties properties) {
        this.most = properties.automatic().toBytes();
        this.byHash = Caffeine.newBuilder()
                .maximumWeight(most)
                .<String, String>weigher((hash, text) -> hash.length() + text.length())
                .build();
    }

    boolean areTaken() {
        return most > 0;
    }

    @Nullable String find(String hash) {
        return areTaken() ? byHash.getIfPresent(hash) : null;
    }

    void register(String hash, String text) {
        if (areTaken()) {
            byHash.put(hash, text);
        }
    }
}
