package org.buyergraph.gateway.graphql;

import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A list each of whose entries may be missing or fail for itself. */
public final class PartialList {
    private PartialList() {}

    private record Entry(@Nullable Object value, @Nullable Throwable failure) {
        static final Entry NONE = new Entry(null, null);
    }

    /** Asks for all entries at once and keeps their order. */
    public static Mono<DataFetcherResult<List<@Nullable Object>>> of(
            List<Mono<?>> entries, DataFetchingEnvironment environment) {
        List<Mono<Entry>> settled = entries.stream().map(PartialList::settle).toList();
        return Flux.mergeSequential(settled, Math.max(1, settled.size()), 1)
                .collectList()
                .map(all -> result(all, environment));
    }

    private static Mono<Entry> settle(Mono<?> entry) {
        return entry.map(value -> new Entry(value, null))
                .defaultIfEmpty(Entry.NONE)
                .onErrorResume(failure -> Mono.just(new Entry(null, failure)));
    }

    private static DataFetcherResult<List<@Nullable Object>> result(
            List<Entry> entries, DataFetchingEnvironment environment) {
        List<@Nullable Object> values = new ArrayList<>();
        List<GraphQLError> errors = new ArrayList<>();
        ResultPath path = environment.getExecutionStepInfo().getPath();
        for (int i = 0; i < entries.size(); i++) {
            values.add(entries.get(i).value());
            Throwable failure = entries.get(i).failure();
            if (failure != null) {
                errors.add(FieldErrors.error(failure, environment, path.segment(i)));
            }
        }
        return DataFetcherResult.<List<@Nullable Object>>newResult()
                .data(values)
                .errors(errors)
                .build();
    }
}
