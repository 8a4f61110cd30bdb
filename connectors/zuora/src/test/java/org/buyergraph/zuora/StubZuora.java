package org.buyergraph.zuora;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.stub.IssuedTokens;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;
import org.buyergraph.testkit.stub.StubServer;

/**
 * Zuora Billing over the data set: tokens, Object Query, the reads of v1, and orders, which change the data. What it serves, its fault keys and where it
 * differs from the vendor is written in STUB.md beside this module's pom.
 */
public final class StubZuora extends StubServer {

    /** What the vendor does now and then, and a reader must survive; all off until asked for. */
    public enum Oddity {
        /** The link to the next page leads to the page it stands on, from the second page on. */
        REPEATED_PAGE,
        /** v1's {@code nextPage} is a whole URL instead of a path. */
        ABSOLUTE_NEXT_PAGE,
        /** Statuses, types and other words from closed lists that nobody has heard of. */
        UNKNOWN_VALUES,
        /** Fields, objects and lists that nobody has heard of, in every object. */
        UNKNOWN_FIELDS,
        /** {@code reasons[].code} as a string. */
        CODE_AS_STRING
    }

    public static final String CLIENT_ID = "fake-zuora-client-id-for-tests-00000";
    public static final String CLIENT_SECRET = "fake-zuora-client-secret-for-tests";
    public static final String TOKEN_PATH = "/oauth/token";

    /** The business date of the data set. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** What common gateways take; how much Zuora's takes is not documented. */
    private static final int LONGEST_ADDRESS = 8_192;

    private final StubTokens tokens = new StubTokens();
    private final StubFaults faults = new StubFaults();
    private final StubHeaders headers = new StubHeaders();
    private final AtomicInteger running = new AtomicInteger();
    private final StubOddities oddities = new StubOddities();
    private final OrderSwitches orderSwitches = new OrderSwitches();
    private final StubIdempotency idempotency = new StubIdempotency();
    private final StubJournal journal;
    private final StubOrders orders;
    private final StubOrderControl orderControl;
    private final StubObjectQuery objectQuery;
    private final StubV1 v1;

    public StubZuora(DataSet data) {
        this(data, 0);
    }

    public StubZuora(DataSet data, int port) {
        super("zuora", port);
        journal = new StubJournal(data);
        orders = new StubOrders(data, journal, orderSwitches);
        orderControl = new StubOrderControl(orderSwitches, this::follow);
        objectQuery = new StubObjectQuery(new StubWarehouse(data), oddities);
        v1 = new StubV1(data, baseUrl(), oddities, orders);
    }

    public IssuedTokens tokens() {
        return tokens.issued();
    }

    public void turnOn(Oddity oddity) {
        oddities.turnOn(oddity);
    }

    public void turnOff(Oddity oddity) {
        oddities.turnOff(oddity);
    }

    /** What goes wrong with orders. */
    public OrderSwitches orders() {
        return orderSwitches;
    }

    /** The portal and GitLab.com follow all orders until now: see {@link OrderSwitches#followWhenTold}. */
    public void follow() {
        orders.follow();
    }

    /** By which it is told how long an idempotency key has been known. */
    public void useClock(Clock clock) {
        idempotency.useClock(clock);
    }

    /**
     * As new: fault keys strike again, no oddity and no switch is on, no call is logged, no order was ever carried out;
     * issued tokens stay good.
     */
    public void reset() {
        orderSwitches.clear();
        idempotency.clear();
        orders.reset();
        journal.takeBack();
        faults.reset();
        oddities.clear();
        switches().clear();
        calls().clear();
    }

    @Override
    protected StubResponse answer(StubRequest request) {
        int now = running.incrementAndGet();
        try {
            return headers.on(oddities.dress(route(request)), request, now);
        } finally {
            running.decrementAndGet();
        }
    }

    @Override
    protected StubResponse refusal(int status) {
        return headers.on(oddities.dress(error(status)));
    }

    private static StubResponse error(int status) {
        return switch (status) {
            case 400 -> StubErrors.v1(status, 50000020, "Invalid value.");
            case 401 -> StubErrors.unauthenticated();
            case 429 -> StubErrors.tooMany();
            case 502, 504 -> StubErrors.gateway(status);
            default -> StubErrors.v1(status, 50000060, "Internal error.");
        };
    }

    private StubResponse route(StubRequest request) {
        if (length(request) > LONGEST_ADDRESS) {
            return StubErrors.gateway(414);
        }
        if (request.path().equals(TOKEN_PATH)) {
            return tokens.issue(request);
        }
        if (request.path().startsWith(StubOddities.PATH)) {
            return byHand(request);
        }
        if (request.path().startsWith(StubOrderControl.PATH)) {
            return orderControl.answer(request);
        }
        if (!tokens.accepts(request)) {
            return StubErrors.unauthenticated();
        }
        if (v1.writes(request)) {
            return idempotency.once(request, () -> v1.answer(request));
        }
        if (!request.method().equals("GET")) {
            return StubErrors.v1(405, StubRefusal.METHOD_NOT_SUPPORTED, "Method not supported: " + request.method());
        }
        boolean isV1 = request.path().startsWith("/v1/");
        StubFaults.Fault fault = faults.named(request);
        if (fault == StubFaults.Fault.TOKEN_DEAD) {
            tokens.issued().expireAll();
        }
        StubResponse normal = journal.read(() -> isV1 ? v1.answer(request) : objectQuery.answer(request));
        return fault == null ? normal : fault.spoil(normal, isV1);
    }

    private StubResponse byHand(StubRequest request) {
        if (request.method().equals("DELETE") && request.segments().size() == 1) {
            faults.reset();
            oddities.clear();
        }
        return oddities.byHand(request);
    }

    private static int length(StubRequest request) {
        int length = request.rawPath().length();
        for (Map.Entry<String, List<String>> parameter : request.query().entrySet()) {
            for (String value : parameter.getValue()) {
                length += parameter.getKey().length()
                        + URLEncoder.encode(value, StandardCharsets.UTF_8).length()
                        + 2;
            }
        }
        return length;
    }
}
