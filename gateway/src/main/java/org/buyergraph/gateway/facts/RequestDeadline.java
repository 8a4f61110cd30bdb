package org.buyergraph.gateway.facts;

import java.time.Duration;
import java.util.Map;

/** When a request ends: at the usual time, or sooner when its client waits no longer than that. */
public final class RequestDeadline {
    /** Of the request: a {@link Duration} that its client waits. */
    public static final String ATTRIBUTE = RequestDeadline.class.getName();

    private RequestDeadline() {}

    static Duration of(Map<String, Object> attributes, Duration usual) {
        return attributes.get(ATTRIBUTE) instanceof Duration wait && wait.compareTo(usual) < 0 ? wait : usual;
    }
}
