package org.buyergraph.testkit.stub;

import java.util.List;
import java.util.Map;

/** The endpoint by which a person or a script works the switches and reads the call log of a running stub. */
final class Control {

    static final String ROOT = "/__stub/";

    private final Switches switches;
    private final CallLog calls;

    Control(Switches switches, CallLog calls) {
        this.switches = switches;
        this.calls = calls;
    }

    StubResponse answer(StubRequest request) {
        return switch (request.method() + " " + request.path().substring(ROOT.length())) {
            case "GET switches" -> listSwitches();
            case "POST switches" -> addSwitch(request.body());
            case "DELETE switches" -> {
                switches.clear();
                yield StubResponse.empty(204);
            }
            case "GET calls" -> StubResponse.json(200, Map.of("calls", calls.all()));
            case "DELETE calls" -> {
                calls.clear();
                yield StubResponse.empty(204);
            }
            default -> StubResponse.json(404, Map.of("message", "GET, POST, DELETE switches; GET, DELETE calls"));
        };
    }

    private StubResponse listSwitches() {
        List<Map<String, Object>> all =
                switches.list().stream().map(SwitchJson::write).toList();
        return StubResponse.json(200, Map.of("switches", all));
    }

    private StubResponse addSwitch(String body) {
        try {
            switches.add(SwitchJson.read(body));
            return listSwitches().withStatus(201);
        } catch (RuntimeException unreadable) {
            return StubResponse.json(400, Map.of("message", String.valueOf(unreadable.getMessage())));
        }
    }
}
