package org.buyergraph.gateway.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * The trace that a request belongs to, as W3C Trace Context writes it.
 *
 * @param traceId of the whole trace
 * @param parentId of whoever sent the request, or of what we do for it
 * @param isSampled whether somebody is going to look at it
 */
public record TraceParent(String traceId, String parentId, boolean isSampled) {
    static final String HEADER = "traceparent";

    /** With the answer, as Trace Context's second level has it. */
    static final String TOLD = "traceresponse";

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
    private static final int OF_THIS_VERSION = 55;

    /** Null where a request says nothing of it, or nothing that can be understood: then it begins a trace of its own. */
    public static @Nullable TraceParent of(ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst(HEADER);
        return header == null ? null : read(header);
    }

    static @Nullable TraceParent read(String header) {
        Matcher form = FORM.matcher(header);
        if (!form.matches() || form.group(1).equals("ff") || isZero(form.group(2)) || isZero(form.group(3))) {
            return null;
        }
        if (form.group(1).equals("00") && header.length() != OF_THIS_VERSION) {
            return null;
        }
        boolean sampled = (Integer.parseInt(form.group(4), 16) & 1) == 1;
        return new TraceParent(form.group(2), form.group(3), sampled);
    }

    private static boolean isZero(String id) {
        return id.chars().allMatch(digit -> digit == '0');
    }

    /** @param spanId of what we do of it */
    TraceParent of(String spanId) {
        return new TraceParent(traceId, spanId, isSampled);
    }

    String told() {
        return "00-" + traceId + "-" + parentId + (isSampled ? "-01" : "-00");
    }
}
