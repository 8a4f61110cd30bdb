package org.buyergraph.gateway.graphql;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Remembers documents that were parsed and found valid: clients send the same few again and again. */
final class DocumentCache implements PreparsedDocumentProvider {
    private final AsyncCache<String, PreparsedDocumentEntry> documents;

    /** @param characters of all remembered documents together */
    DocumentCache(long characters) {
        this.documents = Caffeine.newBuilder()
                .maximumWeight(characters)
                .<String, PreparsedDocumentEntry>weigher((text, entry) -> text.length())
                .buildAsync();
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        CompletableFuture<PreparsedDocumentEntry> known = documents.getIfPresent(input.getQuery());
        return known != null ? known : CompletableFuture.completedFuture(remember(input, parse.apply(input)));
    }

    private PreparsedDocumentEntry remember(ExecutionInput input, PreparsedDocumentEntry entry) {
        if (!entry.hasErrors()) {
            documents.put(input.getQuery(), CompletableFuture.completedFuture(entry));
        }
        return entry;
    }
}
