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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents and remembers those that were found valid: clients send the same few again and again. What asks for too much
 * is refused first, since checking it could take long; so the engine's own reading, which checks all, is not used.
 */
final class DocumentCache implements PreparsedDocumentProvider, ValidDocuments, CheckedDocuments {
    private static final GraphQLError NOT_BY_THIS_METHOD = new CodedError(
            "By this method only queries can be asked. Use POST.",
            null,
            null,
            Map.of("code", ErrorCode.BAD_USER_INPUT.name()),
            RequestFault.METHOD);

    private final Cache<String, Known> documents;
    private final DocumentLimits limits;
    private final CallBudget budget;
    private final Supplier<GraphQLSchema> schema;

    /** @param characters of all remembered documents together */
    DocumentCache(long characters, DocumentLimits limits, CallBudget budget, Supplier<GraphQLSchema> schema) {
        this.limits = limits;
        this.budget = budget;
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

    /**
     * A document that was found valid.
     *
     * @param fits whatever the variables and the operation
     * @param payable likewise, and whoever asks: nobody's budget has to be looked at
     */
    private record Known(
            PreparsedDocumentEntry entry,
            ValidDocument document,
            boolean fits,
            boolean payable,
            List<String> deprecated) {}

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> unlimited) {
        return CompletableFuture.completedFuture(document(input));
    }

    @Override
    public @Nullable ValidDocument find(String text, @Nullable String operation, Map<String, Object> variables) {
        Known known = documents.getIfPresent(text);
        if (known == null || !known.payable()) {
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

    @Override
    public @Nullable Document check(String text, @Nullable String operation, Map<String, Object> variables) {
        ExecutionInput input = ExecutionInput.newExecutionInput(text)
                .operationName(operation)
                .variables(variables)
                .build();
        PreparsedDocumentEntry entry = document(input, checked -> {});
        return entry.hasErrors() ? null : entry.getDocument();
    }

    private PreparsedDocumentEntry document(ExecutionInput input) {
        return document(input, entry -> requirePayable(entry, input));
    }

    private PreparsedDocumentEntry document(ExecutionInput input, Consumer<PreparsedDocumentEntry> more) {
        try {
            limits.closeIntrospection(input.getGraphQLContext());
            limits.requireSmall(input.getRawVariables().toMap());
            Known known = documents.getIfPresent(input.getQuery());
            PreparsedDocumentEntry entry = known == null ? read(input) : again(known, input);
            if (!isFit(entry, input)) {
                return new PreparsedDocumentEntry(NOT_BY_THIS_METHOD);
            }
            more.accept(entry);
            return OnError.of(input.getGraphQLContext()).in(entry);
        } catch (TooComplexException refusal) {
            return new PreparsedDocumentEntry(refusal.error());
        } catch (TooDearException refusal) {
            return new PreparsedDocumentEntry(refusal.error());
        } catch (InvalidSyntaxException unreadable) {
            return new PreparsedDocumentEntry(unreadable.toInvalidSyntaxError());
        } catch (BadUserInputException unusable) {
            return new PreparsedDocumentEntry(error(unusable));
        }
    }

    private static boolean isFit(PreparsedDocumentEntry entry, ExecutionInput input) {
        return !input.getGraphQLContext().getBoolean(PublicFields.READS_ONLY)
                || entry.getDocument() == null
                || entry.getDocument().getDefinitionsOfType(OperationDefinition.class).stream()
                        .allMatch(each -> each.getOperation() == OperationDefinition.Operation.QUERY);
    }

    private void requirePayable(PreparsedDocumentEntry entry, ExecutionInput input) {
        Known known = entry.getDocument() == null ? null : documents.getIfPresent(input.getQuery());
        if (known == null || known.payable()) {
            return;
        }
        budget.require(
                entry.getDocument(),
                input.getOperationName(),
                input.getRawVariables().toMap(),
                input.getGraphQLContext().getOrDefault(Given.class, Given.NOTHING));
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
                input.getQuery(),
                new Known(
                        entry,
                        new ValidDocument(document),
                        one && !size.variable(),
                        budget.isNeverExceeded(document),
                        deprecated));
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
