package org.buyergraph.gateway.graphql;

import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/** Does something around a field's method, and tells of that method what it tells of itself. */
abstract class ForwardingFetcher implements SelfDescribingDataFetcher<Object> {
    final SelfDescribingDataFetcher<?> fetcher;

    ForwardingFetcher(SelfDescribingDataFetcher<?> fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public String getDescription() {
        return fetcher.getDescription();
    }

    @Override
    public ResolvableType getReturnType() {
        return fetcher.getReturnType();
    }

    @Override
    public Map<String, ResolvableType> getArguments() {
        return fetcher.getArguments();
    }

    @Override
    public @Nullable Method asMethod() {
        return fetcher.asMethod();
    }

    @Override
    public boolean usesDataLoader() {
        return fetcher.usesDataLoader();
    }
}
