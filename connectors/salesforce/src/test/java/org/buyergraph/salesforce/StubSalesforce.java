package org.buyergraph.salesforce;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;
import org.buyergraph.testkit.stub.StubServer;

/** A simulated Salesforce org: logins, records one by one, in collections and by SOQL, metadata and limits. */
public final class StubSalesforce extends StubServer {

    public static final String CLIENT_ID = "stub-salesforce-client";
    public static final String CLIENT_SECRET = "stub-salesforce-secret";
    /** Who the connected app runs as: {@code sub} of a JWT assertion. */
    public static final String USERNAME = "gateway@stub.example";
    /** The key that {@link #unknownFields} puts into every object. */
    public static final String UNKNOWN_FIELD = "Introduced_Later__c";
    /** What every picklist says under {@link #unknownPicklistValues}. */
    public static final String UNKNOWN_PICKLIST_VALUE = StubView.UNKNOWN_PICKLIST_VALUE;

    private static final Set<String> VERSIONS = Set.of("v66.0", "v67.0", "v68.0");
    private static final int LONGEST_URI = 16 * 1024;

    private final StubOrg org;
    private final StubTokenEndpoint tokens = new StubTokenEndpoint();
    private final StubQueries queries = new StubQueries();
    private final StubUsage usage = new StubUsage();
    private final StubResources resources;
    private final StubComposite composite;
    private volatile boolean unknownFields;

    public StubSalesforce(DataSet data) {
        this(data, 0);
    }

    public StubSalesforce(DataSet data, int port) {
        super("salesforce", port);
        org = new StubOrg(data);
        resources = new StubResources(org, queries, usage);
        composite = new StubComposite(resources, usage);
    }

    /** Signs the assertions that the JWT bearer login accepts. */
    public static PrivateKey privateKey() {
        return StubAssertion.privateKey();
    }

    /** Ends the session: the next call with its token is answered 401. */
    public void expireSession() {
        tokens.expireSession();
    }

    /** Moves time for sessions and assertions. */
    public void useClock(InstantSource clock) {
        tokens.useClock(clock);
    }

    /** Makes a field as good as absent: not described, not read, and an error when asked for. */
    public void hideField(String object, String field) {
        org.hide(object, field);
    }

    /** Adds {@link #UNKNOWN_FIELD} to every object of every answer. */
    public void unknownFields(boolean on) {
        unknownFields = on;
    }

    /** Turns every picklist value into {@link #UNKNOWN_PICKLIST_VALUE}. */
    public void unknownPicklistValues(boolean on) {
        org.unknownPicklistValues(on);
    }

    /** Query pages hold at most this many rows, whatever a client wishes: the vendor may send small pages too. */
    public void pageLimit(int rows) {
        queries.pageLimit(rows);
    }

    /** How many API calls the org has for the day; after them every call is refused. */
    public void dailyLimit(long calls) {
        usage.limit(calls);
    }

    @Override
    protected StubResponse answer(StubRequest request) {
        return withUsage(respond(request));
    }

    @Override
    protected StubResponse refusal(int status) {
        return withUsage(StubRefusals.of(status));
    }

    private StubResponse respond(StubRequest request) {
        if (uriLength(request) > LONGEST_URI) {
            return StubRefusals.of(414);
        }
        if (request.path().equals(StubTokenEndpoint.PATH)) {
            return tokens.answer(request, baseUrl());
        }
        try {
            return render(reply(request));
        } catch (StubApiError refused) {
            return render(StubReply.refused(refused));
        } catch (StubFaults.Outage outage) {
            return StubRefusals.maintenance();
        }
    }

    private StubReply reply(StubRequest request) {
        if (!tokens.accepts(request.header("Authorization"))) {
            throw StubApiError.invalidSession();
        }
        List<String> path = request.segments();
        if (path.size() < 4 || !path.subList(0, 2).equals(List.of("services", "data"))) {
            throw StubApiError.notFound();
        }
        String version = path.get(2);
        if (!VERSIONS.contains(version)) {
            throw StubApiError.notFound();
        }
        return resource(request, version, path.subList(3, path.size()));
    }

    private StubReply resource(StubRequest request, String version, List<String> path) {
        boolean post = request.method().equals("POST");
        if (post && path.equals(List.of("composite", "batch"))) {
            return composite.batch(request);
        }
        usage.count();
        return post && path.equals(List.of("composite"))
                ? composite.composite(request)
                : resources.answer(request, version, path);
    }

    private StubResponse render(StubReply reply) {
        StubResponse response = reply.status() == 304
                ? StubResponse.empty(304)
                : StubResponse.json(reply.status(), unknownFields ? StubJson.surprising(reply.body()) : reply.body());
        for (Map.Entry<String, String> header : reply.headers().entrySet()) {
            response = response.withHeader(header.getKey(), header.getValue());
        }
        return response;
    }

    private StubResponse withUsage(StubResponse response) {
        return response.withHeader("Sforce-Limit-Info", usage.header());
    }

    /** As a strict client would have encoded it: what was really sent is decoded by now. */
    private static int uriLength(StubRequest request) {
        return request.rawPath().length()
                + request.query().entrySet().stream()
                        .flatMap(parameter -> parameter.getValue().stream()
                                .map(value -> encoded(parameter.getKey()) + encoded(value) + 2))
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    private static int encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).length();
    }
}
