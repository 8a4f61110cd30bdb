package org.buyergraph.testkit.stub;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A simulated vendor on the loopback interface. A subclass says in {@link #answer} what the vendor would; logging the call
 * and applying the switches happens here, the same for every vendor.
 */
public abstract class StubServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    // Answers wait on timers, and only those before a gate on threads: as many as one gateway has connections.
    private static final int THREADS = 72;
    private static final int ACCEPT_QUEUE = 256;
    // A connection that is closed just as it is used again is a failure that no test has asked for.
    private static final Duration IDLE = Duration.ofHours(1);

    private final String name;
    private final CallLog calls = new CallLog();
    private final Switches switches = new Switches();
    private final Control control = new Control(switches, calls);
    private final Set<Manner> manners = EnumSet.noneOf(Manner.class);
    private final WireMockServer server;
    private volatile Omission omission = Omission.NONE;

    /** Starts at once; port 0 takes a free one. */
    @SuppressWarnings("this-escape")
    protected StubServer(String name, int port) {
        this.name = name;
        WireMockConfiguration configuration = WireMockConfiguration.options()
                .bindAddress(LOOPBACK)
                .port(port)
                .containerThreads(THREADS)
                // A client may open all its connections at once: who finds the queue full waits a second to knock
                // again.
                .jettyAcceptQueueSize(ACCEPT_QUEUE)
                .jettyIdleTimeout(IDLE.toMillis())
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(THREADS)
                .http2PlainDisabled(true)
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .extensions(new Transformer(this::serve));
        server = new WireMockServer(configuration);
        server.stubFor(
                WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse().withTransformers(Transformer.NAME)));
        server.start();
    }

    /** The vendor's dialect. Called for every request but those to the control endpoint, by many threads at once. */
    protected abstract StubResponse answer(StubRequest request);

    /** How the vendor words a status that a switch asks for; rate-limit and concurrency headers belong here too. */
    protected StubResponse refusal(int status) {
        return status == 502 || status == 504
                ? StubResponse.html(status, Bodies.page(status))
                : StubResponse.json(status, Map.of("message", Integer.toString(status)));
    }

    public String name() {
        return name;
    }

    public int port() {
        return server.port();
    }

    public String baseUrl() {
        return "http://" + LOOPBACK + ":" + port();
    }

    public CallLog calls() {
        return calls;
    }

    public Switches switches() {
        return switches;
    }

    /** From now on the same answers are written in these ways, as far as they are JSON. */
    public synchronized void speak(Manner... ways) {
        manners.clear();
        manners.addAll(List.of(ways));
    }

    private synchronized StubResponse inItsManner(StubResponse response) {
        StubResponse reworded = response;
        for (Manner manner : manners) {
            reworded = manner.reword(reworded);
        }
        return reworded;
    }

    /** From now on answers lack the members that have one of these values, wherever they stand. */
    public void leaveOut(Set<String> values) {
        omission = new Omission(values);
    }

    /** Whether an answer has lacked any since then. */
    public boolean hasLeftOut() {
        return omission.happened();
    }

    @Override
    public void close() {
        switches.clear(); // so that no call is left waiting
        server.stop();
    }

    private StubResponse serve(StubRequest request) {
        if (request.path().startsWith(Control.ROOT)) {
            return control.answer(request);
        }
        switches.gates().forEach(gate -> gate.pass(request.path()));
        Mishap mishap = Mishap.of(switches.strike(request.path()), switches);
        StubResponse response = mishap.spoil(() -> answerOrConfess(request), this::refusal);
        calls.add(request, response.fault() == null ? response.status() : 0);
        return response;
    }

    /** A defect of the stub must not pass for a vendor's bad day: its text names the stub. */
    private StubResponse answerOrConfess(StubRequest request) {
        try {
            return omission.leaveOut(inItsManner(answer(request)));
        } catch (RuntimeException defect) {
            return StubResponse.text(500, "Defect of the stub " + name + ": " + defect);
        }
    }
}
