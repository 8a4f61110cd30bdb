package org.buyergraph.gateway.price;

import java.util.stream.Stream;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.identity.ViewerKind;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as the price depends on it.
 *
 * @param kind as {@code asks.txt} calls it
 * @param keys that their token names
 */
record Asker(String kind, long keys) {
    private static final Asker NOBODY = new Asker("nobody", 0);

    /** More than a person has sign-ins for. */
    private static final int MANY = 20;

    /** @param viewer null where nobody is known */
    static Asker of(@Nullable Viewer viewer) {
        if (viewer == null) {
            return NOBODY;
        }
        long keys = viewer instanceof Viewer.Customer customer ? customer.ids().size() : 1;
        return new Asker(viewer.kind().word(), keys);
    }

    /** One of each kind, each with as many keys as there can be: only a customer's token names several. */
    static Stream<Asker> ofEachKind() {
        return Stream.concat(
                Stream.of(NOBODY),
                Stream.of(ViewerKind.values())
                        .map(kind -> new Asker(kind.word(), kind == ViewerKind.CUSTOMER ? MANY : 1)));
    }

    /** Null where nobody is known. */
    @Nullable ViewerKind viewerKind() {
        return isNobody() ? null : ViewerKind.of(kind);
    }

    boolean isNobody() {
        return kind.equals(NOBODY.kind());
    }

    /** Whether nothing is hidden from them. */
    boolean seesAll() {
        return kind.equals(ViewerKind.SUPPORT.word());
    }
}
