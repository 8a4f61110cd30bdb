package org.buyergraph.gateway.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorHelper;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error in our own language: its code is what clients are told of its kind. */
record CodedError(
        String message,
        @Nullable List<SourceLocation> locations,
        @Nullable List<Object> path,
        Map<String, Object> extensions,
        ErrorClassification errorType)
        implements GraphQLError {
    private static final long serialVersionUID = 1L;

    /** Of what an operation came to. */
    CodedError(
            String message,
            @Nullable List<SourceLocation> locations,
            @Nullable List<Object> path,
            Map<String, Object> extensions) {
        this(message, locations, path, extensions, ErrorType.DataFetchingException);
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public @Nullable List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public @Nullable List<Object> getPath() {
        return path;
    }

    /** For the engine, its observers, and the status of the answer; clients are not told. */
    @Override
    public ErrorClassification getErrorType() {
        return errorType;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return extensions;
    }

    @Override
    public Map<String, Object> toSpecification() {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("message", message);
        if (locations != null) {
            written.put("locations", GraphqlErrorHelper.locations(locations));
        }
        if (path != null) {
            written.put("path", path);
        }
        written.put("extensions", extensions);
        return written;
    }
}
