package org.buyergraph.gateway.graphql;

import graphql.GraphQLContext;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.util.Map;

/** What becomes of the parts beside one that failed, as the specification's draft names it. */
public enum OnError {
    /** A value that must not be null takes the object that it is in with it. */
    PROPAGATE,

    /** Each failure makes its own value null, and nothing else. */
    NULL,

    /** The first failure ends all: there is no data. */
    HALT;

    private static final String ATTRIBUTE = OnError.class.getName();

    /** The engine's own name for it. */
    private static final String DIRECTIVE = "experimental_disableErrorPropagation";

    /** PROPAGATE unless said otherwise, as it has always been. */
    static OnError of(GraphQLContext context) {
        return context.getOrDefault(OnError.class, PROPAGATE);
    }

    /** @param attributes of the request, in which it may have been noted */
    static OnError wanted(Map<String, Object> attributes) {
        return attributes.get(ATTRIBUTE) instanceof OnError noted ? noted : PROPAGATE;
    }

    /** That a request wants it so. */
    public void note(Map<String, Object> attributes) {
        attributes.put(ATTRIBUTE, this);
    }

    PreparsedDocumentEntry in(PreparsedDocumentEntry entry) {
        return this != NULL || entry.hasErrors() ? entry : new PreparsedDocumentEntry(nulling(entry.getDocument()));
    }

    private static Document nulling(Document document) {
        return document.transform(builder -> builder.definitions(document.getDefinitions().stream()
                .map(definition -> definition instanceof OperationDefinition operation
                        ? operation.transform(it -> it.directive(
                                Directive.newDirective().name(DIRECTIVE).build()))
                        : definition)
                .toList()));
    }
}
