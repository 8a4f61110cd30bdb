package org.buyergraph.gateway.graphql;

import graphql.language.Document;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A document that was found valid. What is made of it is kept with it, so that both are let go together. */
public final class ValidDocument {
    private final Document document;
    private volatile @Nullable Object made;

    ValidDocument(Document document) {
        this.document = document;
    }

    public Document document() {
        return document;
    }

    /** What the maker makes of it, made once; there is one maker. */
    @SuppressWarnings("unchecked") // there is one maker
    public <T> T made(Function<Document, T> maker) {
        Object before = made;
        if (before == null) {
            before = maker.apply(document);
            made = before;
        }
        return (T) before;
    }
}
