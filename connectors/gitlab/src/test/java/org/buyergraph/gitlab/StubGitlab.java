package org.buyergraph.gitlab;

import java.security.PublicKey;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;
import org.buyergraph.testkit.stub.StubServer;
import org.jspecify.annotations.Nullable;

/**
 * GitLab.com: its public REST API, the internal API that the customers portal uses, and two GraphQL queries. See STUB.md
 * for what it serves and for the keys that misbehave.
 */
public final class StubGitlab extends StubServer {

    /** Sees and owns everything. */
    public static final String PRIVATE_TOKEN = "glpat-stub-administrator";

    /** Sees namespaces but owns none: no billing fields, no members. */
    public static final String READER_TOKEN = "glpat-stub-reader";

    /** May not use the API. */
    public static final String NARROW_TOKEN = "glpat-stub-narrow";

    public static final String EXPIRED_TOKEN = "glpat-stub-expired";

    /** Signs the internal API's tokens by HS256; for RS256 hand a key to {@link #trust}. */
    public static final String INTERNAL_SECRET = "stub-internal-api-secret-of-32-bytes-or-more";

    public static final String INTERNAL_ISSUER = "https://customers.gitlab.com";
    public static final String INTERNAL_HEADER = "X-CUSTOMERS-DOT-INTERNAL-TOKEN";

    /** The data set's today. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final int REQUESTS_PER_MINUTE = 2000;

    private final InternalTokenCheck internalTokens = new InternalTokenCheck(INTERNAL_ISSUER, INTERNAL_SECRET);
    private final RateLimitWindow rateLimit = new RateLimitWindow("throttle_authenticated_api", REQUESTS_PER_MINUTE);
    private final VendorFaults faults = VendorFaults.ofNamespaces();
    private final PublicApi publicApi;
    private final InternalApi internalApi;
    private final NamespaceQueries queries;
    private volatile boolean speaksFuture;

    public StubGitlab(DataSet data) {
        this(data, 0);
    }

    public StubGitlab(DataSet data, int port) {
        super("gitlab", port);
        NamespaceBook book = new NamespaceBook(data, faults);
        publicApi = new PublicApi(data, book, baseUrl());
        internalApi = new InternalApi(data, book);
        queries = new NamespaceQueries(data, book, faults, () -> TODAY);
    }

    /** Accepts internal tokens signed with this key by RS256. */
    public void trust(PublicKey key) {
        internalTokens.trust(key);
    }

    /** Lets a test move the time by which tokens expire and minutes of the rate limit pass. */
    public void clock(InstantSource clock) {
        internalTokens.clock(clock);
        rateLimit.clock(clock);
    }

    /** Answers 429 to what exceeds this many requests a minute; otherwise the limit is told but not enforced. */
    public void enforceRateLimit(int requestsPerMinute) {
        rateLimit.enforce(requestsPerMinute);
    }

    /** Adds unknown fields to every object and sends unknown values of enumerations. */
    public void speakFuture(boolean speaks) {
        speaksFuture = speaks;
    }

    /** Back to the beginning: no switches, no calls, faults that strike once will strike again. */
    public void reset() {
        faults.reset();
        rateLimit.reset();
        speaksFuture = false;
        switches().clear();
        calls().clear();
    }

    @Override
    protected StubResponse answer(StubRequest request) {
        RateLimitWindow.Standing standing = rateLimit.count();
        StubResponse response = standing.refused()
                ? GitlabErrors.tooManyRequests(standing.secondsLeft(), standing.reset())
                : route(request);
        return dressed(speaksFuture ? FutureVocabulary.of(response) : response, standing);
    }

    @Override
    protected StubResponse refusal(int status) {
        return dressed(GitlabErrors.of(status), rateLimit.count());
    }

    private static StubResponse dressed(StubResponse response, RateLimitWindow.Standing standing) {
        StubResponse dressed =
                response.withHeader("X-Request-Id", UUID.randomUUID().toString());
        for (Map.Entry<String, String> header : standing.headers().entrySet()) {
            dressed = dressed.withHeader(header.getKey(), header.getValue());
        }
        return dressed;
    }

    private StubResponse route(StubRequest request) {
        if (request.rawPath().startsWith(InternalApi.PATH)) {
            return internalTokens.accepts(request.header(INTERNAL_HEADER))
                    ? internalApi.answer(request)
                    : GitlabErrors.unauthorized();
        }
        String token = token(request);
        return switch (token == null ? "" : token) {
            case PRIVATE_TOKEN -> served(request, true);
            case READER_TOKEN -> served(request, false);
            case NARROW_TOKEN -> GitlabErrors.insufficientScope();
            case EXPIRED_TOKEN -> GitlabErrors.expiredToken();
            default -> GitlabErrors.unauthorized();
        };
    }

    private StubResponse served(StubRequest request, boolean isAdministrator) {
        if (request.rawPath().equals(NamespaceQueries.PATH)) {
            return queries.answer(request, isAdministrator);
        }
        return request.rawPath().startsWith(PublicApi.PATH)
                ? publicApi.answer(request, isAdministrator)
                : GitlabErrors.unknownRoute();
    }

    private static @Nullable String token(StubRequest request) {
        String authorization = request.header("Authorization");
        String bearer = "Bearer ";
        if (authorization != null && authorization.startsWith(bearer)) {
            return authorization.substring(bearer.length());
        }
        return request.header("PRIVATE-TOKEN");
    }
}
