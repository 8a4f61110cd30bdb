package org.buyergraph.testkit.stub;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The calls a stub received, oldest first. Keeps the last 50,000, so that a demo may run for days. Thread-safe. */
public final class CallLog {

    private static final int CAPACITY = 50_000;
    private static final Set<String> SECRET_HEADERS =
            Set.of("authorization", "private-token", "x-customers-dot-internal-token", "x-admin-token", "cookie");
    private static final Pattern SECRET_FIELDS =
            Pattern.compile("(client_secret|assertion|password|refresh_token)=[^&]*");

    private final Deque<Call> calls = new ArrayDeque<>();

    public synchronized List<Call> all() {
        return List.copyOf(calls);
    }

    public List<Call> matching(Predicate<Call> predicate) {
        return all().stream().filter(predicate).toList();
    }

    /** Calls whose whole path matches. */
    public List<Call> matching(String method, String pathRegex) {
        Pattern path = Pattern.compile(pathRegex);
        return matching(call ->
                call.method().equals(method) && path.matcher(call.path()).matches());
    }

    public int count(String method, String pathRegex) {
        return matching(method, pathRegex).size();
    }

    /** Calls for data: the ones to token endpoints left out. */
    public List<Call> withoutTokens() {
        return matching(call -> !call.token());
    }

    /** Calls for data that were let in: somebody else's newer token makes an older one be refused, and the call be made again. */
    public List<Call> letIn() {
        return matching(call -> !call.token() && call.status() != 401);
    }

    public synchronized void clear() {
        calls.clear();
    }

    synchronized void add(StubRequest request, int status) {
        if (calls.size() == CAPACITY) {
            calls.removeFirst();
        }
        calls.addLast(new Call(
                request.method(),
                request.path(),
                request.query(),
                harmless(request.headers()),
                SECRET_FIELDS.matcher(request.body()).replaceAll("$1=***"),
                status,
                Instant.now()));
    }

    private static Map<String, List<String>> harmless(Map<String, List<String>> headers) {
        Map<String, List<String>> result = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> {
            if (!SECRET_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                result.put(name, values);
            }
        });
        return Collections.unmodifiableMap(result);
    }
}
