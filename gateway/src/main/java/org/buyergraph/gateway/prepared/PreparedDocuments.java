package org.buyergraph.gateway.prepared;

import graphql.language.Document;
import java.util.Map;
import java.util.Optional;
import org.buyergraph.gateway.graphql.FieldMethods;
import org.buyergraph.gateway.graphql.ValidDocument;
import org.buyergraph.gateway.graphql.ValidDocuments;
import org.buyergraph.gateway.observability.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** Documents that were found valid, each made ready once, for as long as it is remembered at all. */
@Component
public final class PreparedDocuments {
    private final ValidDocuments documents;
    private final GraphQlSource source;
    private final FieldMethods methods;
    private final Operations operations;

    PreparedDocuments(ValidDocuments documents, GraphQlSource source, FieldMethods methods, Operations operations) {
        this.operations = operations;
        this.documents = documents;
        this.source = source;
        this.methods = methods;
    }

    /** The document with its variables, ready to be run; null where it is for the general road. */
    public @Nullable PreparedQuery find(String text, @Nullable String operation, Map<String, Object> variables) {
        ValidDocument document = documents.find(text, operation, variables);
        if (document == null) {
            return null;
        }
        try {
            return document.made(this::prepared)
                    .filter(prepared -> prepared.isCalled(operation))
                    .map(prepared -> prepared.with(variables))
                    .orElse(null);
        } catch (UnpreparedException unfit) {
            return null;
        }
    }

    private Optional<PreparedDocument> prepared(Document document) {
        try {
            return Optional.of(PreparedDocument.of(source.schema(), methods, document, operations));
        } catch (UnpreparedException unfit) {
            return Optional.empty();
        }
    }
}
