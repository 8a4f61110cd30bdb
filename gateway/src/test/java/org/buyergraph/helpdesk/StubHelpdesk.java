package org.buyergraph.helpdesk;

import java.util.List;
import java.util.Map;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;
import org.buyergraph.testkit.stub.StubServer;

/** The simulated helpdesk: three tickets of two accounts. */
public final class StubHelpdesk extends StubServer {
    public static final String TOKEN = "stub-helpdesk-token";

    private static final List<Map<String, String>> TICKETS = List.of(
            ticket("T1", Ids.account(101), "Seats were counted twice"),
            ticket("T2", Ids.account(101), "Where is my invoice?"),
            ticket("T3", Ids.account(102), "May we pay in euros?"));

    private volatile boolean speaksOddly;

    public StubHelpdesk() {
        super("helpdesk", 0);
    }

    private static Map<String, String> ticket(String number, String account, String subject) {
        return Map.of("number", number, "account", account, "subject", subject);
    }

    /** Adds what a later version might. */
    void speakOddly(boolean on) {
        speaksOddly = on;
    }

    @Override
    protected StubResponse answer(StubRequest request) {
        if (!TOKEN.equals(request.header("X-Token"))) {
            return StubResponse.json(401, Map.of("message", "who are you?"));
        }
        if (!request.path().equals("/tickets")) {
            return StubResponse.json(404, Map.of("message", "no such list"));
        }
        List<String> accounts = List.of(request.first("accounts", "").split(",", -1));
        List<Map<String, String>> tickets = TICKETS.stream()
                .filter(ticket -> accounts.contains(ticket.get("account")))
                .toList();
        return StubResponse.json(
                200, speaksOddly ? Map.of("tickets", tickets, "mood", "fine") : Map.of("tickets", tickets));
    }
}
