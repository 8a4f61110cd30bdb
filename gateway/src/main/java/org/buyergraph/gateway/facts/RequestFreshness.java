package org.buyergraph.gateway.facts;

import java.time.Duration;
import java.util.Map;
import org.buyergraph.memory.Bound;
import org.jspecify.annotations.Nullable;

/**
 * How fresh a client wants its answer, and whether it wants to be told.
 *
 * @param maxAge older answers are not to be served from memory; null: as usual
 * @param maxStale how much older when a backend cannot answer; null: as usual
 * @param told whether the answer says how fresh each of its parts is; stale parts are told anyway
 */
public record RequestFreshness(
        @Nullable Duration maxAge, @Nullable Duration maxStale, boolean told) {
    /** Of the request: a {@link RequestFreshness} that its client wants. */
    public static final String ATTRIBUTE = RequestFreshness.class.getName();

    private static final RequestFreshness USUAL = new RequestFreshness(null, null, false);

    /** Whether the client says nothing about it. */
    public static boolean isUsual(Map<String, Object> attributes) {
        return !attributes.containsKey(ATTRIBUTE) || of(attributes).equals(USUAL);
    }

    public static RequestFreshness of(Map<String, Object> attributes) {
        return attributes.get(ATTRIBUTE) instanceof RequestFreshness wanted ? wanted : USUAL;
    }

    /**
     * The same for a page of an export, which cannot tell that a part of it is old: unless that is asked for, it is refused.
     *
     * @param ofEarlier how old what earlier pages read may be by now: it is young enough for this one
     */
    public RequestFreshness ofPage(Duration ofEarlier) {
        return new RequestFreshness(
                maxAge == null ? null : maxAge.plus(ofEarlier), maxStale == null ? Duration.ZERO : maxStale, false);
    }

    /** @param floor the least age that the viewer may insist on, so that nobody drains a vendor's quota by reloading */
    Bound bound(Duration floor) {
        return new Bound(maxAge == null || maxAge.compareTo(floor) >= 0 ? maxAge : floor, maxStale);
    }
}
