package org.buyergraph.gateway.graphql;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses what asks for too much, before anything of it is checked or executed. */
final class DocumentLimits {
    private final LimitsProperties limits;
    private final ParserOptions parsing;

    DocumentLimits(LimitsProperties limits) {
        this.limits = limits;
        this.parsing = ParserOptions.newParserOptions()
                .captureLineComments(false)
                .captureIgnoredChars(false)
                .maxTokens(limits.tokens())
                .build();
    }

    /** Parses while it is small, and counts what was parsed. */
    Document parse(ExecutionInput input) {
        TooComplexException.require("characters", input.getQuery().length(), limits.characters());
        Document document = parsed(input);
        DocumentExtent.require(document, limits);
        return document;
    }

    private Document parsed(ExecutionInput input) {
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(input.getQuery())
                    .parserOptions(parsing)
                    .locale(Locale.ENGLISH)
                    .build());
        } catch (ParseCancelledTooDeepException tooDeep) {
            throw TooComplexException.because("The document nests too deep to be read.");
        } catch (ParseCancelledException | ParseCancelledTooManyCharsException tooLong) {
            throw TooComplexException.because(
                    "The document is too long: at most %,d names, braces and values are taken."
                            .formatted(limits.tokens()));
        }
    }

    void closeIntrospection(GraphQLContext context) {
        context.put(Introspection.INTROSPECTION_DISABLED, !limits.introspection());
    }

    void requireSmall(Map<String, Object> variables) {
        TooComplexException.require("characters of variables", size(variables), limits.variables());
    }

    void require(AnswerSize size) {
        TooComplexException.require("objects in its answer if every page is full", size.objects(), limits.objects());
    }

    private static long size(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return 1
                    + map.entrySet().stream()
                            .mapToLong(entry -> String.valueOf(entry.getKey()).length() + size(entry.getValue()))
                            .sum();
        }
        if (value instanceof Collection<?> list) {
            return 1 + list.stream().mapToLong(DocumentLimits::size).sum();
        }
        return 1L + (value == null ? 0 : String.valueOf(value).length());
    }
}
