package org.buyergraph.gateway.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents and remembers those that were found valid: clients send the same few again and again. What asks for too much
 * is refused first, since checking it could take long; so the engine's own reading, which checks all, is not used.
 */
final class DocumentCache implements PreparsedDocumentProvider, ValidDocuments {
    private final Cache<String, Known> documents;
    private final DocumentLimits limits;
    private final Supplier<GraphQLSchema> schema;

    /** @param characters of all remembered documents together */
    DocumentCache(long characters, DocumentLimits limits, Supplier<GraphQLSchema> schema) {
        this.limits = limits;
        this.schema = schema;
        this.documents = Caffeine.newBuilder()
                .maximumWeight(characters)
                .<String, Known>weigher((text, known) -> text.length())
                .build();
    }

    /** How many are remembered. */
    long size() {
        return documents.estimatedSize();
    }

    /** @param fits whatever the variables and the operation */
    private record Known(PreparsedDocumentEntry entry, ValidDocument document, boolean fits, List<String> deprecated) {}

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> unlimited) {
        return CompletableFuture.completedFuture(document(input));
    }

    @Override
    public @Nullable ValidDocument find(String text, @Nullable String operation, Map<String, Object> variables) {
        Known known = documents.getIfPresent(text);
        if (known == null) {
            return null;
        }
        try {
            limits.requireSmall(variables);
            if (!known.fits()) {
                limits.require(AnswerSize.of(schema.get(), known.document().document(), operation, variables));
            }
            return known.document();
        } catch (TooComplexException refused) {
            return null; // told by the general road
        }
    }

    private PreparsedDocumentEntry document(ExecutionInput input) {
        try {
            limits.closeIntrospection(input.getGraphQLContext());
            limits.requireSmall(input.getRawVariables().toMap());
            Known known = documents.getIfPresent(input.getQuery());
            PreparsedDocumentEntry entry = known == null ? read(input) : again(known, input);
            requireFit(entry, input);
            return entry;
        } catch (TooComplexException refusal) {
            return new PreparsedDocumentEntry(refusal.error());
        } catch (InvalidSyntaxException unreadable) {
            return new PreparsedDocumentEntry(unreadable.toInvalidSyntaxError());
        } catch (BadUserInputException unusable) {
            return new PreparsedDocumentEntry(error(unusable));
        }
    }

    /** An address can be followed by anybody, and again and again. */
    private static void requireFit(PreparsedDocumentEntry entry, ExecutionInput input) {
        boolean queries = entry.getDocument() == null
                || entry.getDocument().getDefinitionsOfType(OperationDefinition.class).stream()
                        .allMatch(each -> each.getOperation() == OperationDefinition.Operation.QUERY);
        if (!queries && input.getGraphQLContext().getBoolean(PublicFields.READS_ONLY)) {
            throw new BadUserInputException("By GET only queries can be asked. Use POST.");
        }
    }

    private PreparsedDocumentEntry read(ExecutionInput input) {
        Document document = limits.parse(input);
        List<ValidationError> errors = ParseAndValidate.validate(schema.get(), document, Locale.ENGLISH);
        if (!errors.isEmpty()) {
            return new PreparsedDocumentEntry(document, errors);
        }
        AnswerSize size = size(document, input);
        limits.require(size);
        PreparsedDocumentEntry entry = new PreparsedDocumentEntry(document);
        List<String> deprecated = DeprecatedUse.in(schema.get(), document);
        DeprecatedUse.note(deprecated, input.getGraphQLContext());
        boolean one = document.getDefinitionsOfType(OperationDefinition.class).size() == 1;
        documents.put(
                input.getQuery(), new Known(entry, new ValidDocument(document), one && !size.variable(), deprecated));
        return entry;
    }

    private PreparsedDocumentEntry again(Known known, ExecutionInput input) {
        if (!known.fits()) {
            limits.require(size(known.entry().getDocument(), input));
        }
        DeprecatedUse.note(known.deprecated(), input.getGraphQLContext());
        return known.entry();
    }

    private AnswerSize size(Document document, ExecutionInput input) {
        return AnswerSize.of(
                schema.get(),
                document,
                input.getOperationName(),
                input.getRawVariables().toMap());
    }

    private static GraphQLError error(BadUserInputException unusable) {
        return new CodedError(
                String.valueOf(unusable.getMessage()), null, null, Map.of("code", ErrorCode.BAD_USER_INPUT.name()));
    }
}
