package org.buyergraph.gateway.security.identity;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One value for each kind of viewer, such as a setting.
 *
 * @param nobody for requests without a viewer
 */
public record PerViewerKind<T>(T customer, T namespace, T partner, T support, T nobody) {
    /** @param viewer null where nobody is known */
    public T of(@Nullable Viewer viewer) {
        if (viewer == null) {
            return nobody;
        }
        return switch (viewer.kind()) {
            case CUSTOMER -> customer;
            case NAMESPACE -> namespace;
            case PARTNER -> partner;
            case SUPPORT -> support;
        };
    }

    public <R> PerViewerKind<R> map(Function<? super T, ? extends R> function) {
        return new PerViewerKind<>(
                function.apply(customer),
                function.apply(namespace),
                function.apply(partner),
                function.apply(support),
                function.apply(nobody));
    }

    public Stream<T> all() {
        return Stream.of(customer, namespace, partner, support, nobody);
    }
}
