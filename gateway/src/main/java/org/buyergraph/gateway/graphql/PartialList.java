package org.buyergraph.gateway.graphql;

import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A list each of whose entries may be missing or fail for itself. */
public final class PartialList {
    private PartialList() {}

    private record Entry<T>(@Nullable T value, @Nullable Throwable failure) {}

    /** Asks for all entries at once and keeps their order: in the place of one that is missing or fails stands null. */
    public static Mono<DataFetcherResult<List<@Nullable Object>>> of(
            List<Mono<?>> entries, DataFetchingEnvironment environment) {
        ResultPath path = environment.getExecutionStepInfo().getPath();
        return settled(entries).map(all -> {
            List<@Nullable Object> values = new ArrayList<>();
            List<GraphQLError> errors = new ArrayList<>();
            for (Entry<?> entry : all) {
                if (entry.failure() != null) {
                    errors.add(FieldErrors.error(entry.failure(), environment, path.segment(values.size())));
                }
                values.add(entry.value());
            }
            return result(values, errors);
        });
    }

    /** Asks for all entries at once and keeps those that are there; what fails is told as an error of the whole list. */
    public static <T> Mono<DataFetcherResult<List<T>>> found(
            List<Mono<T>> entries, DataFetchingEnvironment environment) {
        ResultPath path = environment.getExecutionStepInfo().getPath();
        return settled(entries)
                .map(all -> result(
                        all.stream().map(Entry::value).filter(Objects::nonNull).toList(),
                        all.stream()
                                .map(Entry::failure)
                                .filter(Objects::nonNull)
                                .map(failure -> FieldErrors.error(failure, environment, path))
                                .toList()));
    }

    private static <T> Mono<List<Entry<T>>> settled(List<? extends Mono<? extends T>> entries) {
        List<Mono<Entry<T>>> settled =
                entries.stream().map(PartialList::<T>settle).toList();
        return Flux.mergeSequential(settled, Math.max(1, settled.size()), 1).collectList();
    }

    private static <T> Mono<Entry<T>> settle(Mono<? extends T> entry) {
        return entry.map(value -> new Entry<T>(value, null))
                .defaultIfEmpty(new Entry<>(null, null))
                .onErrorResume(failure -> Mono.just(new Entry<>(null, failure)));
    }

    private static <T extends @Nullable Object> DataFetcherResult<List<T>> result(
            List<T> values, List<GraphQLError> errors) {
        return DataFetcherResult.<List<T>>newResult()
                .data(values)
                .errors(errors)
                .build();
    }
}
