package org.buyergraph.testkit.contract;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;
import org.buyergraph.testkit.stub.StubServer;

/** A host that lets everybody in and answers everything with status 200 and the same JSON, which means nothing. */
final class MeaninglessStub extends StubServer {
    private volatile String json = "";

    MeaninglessStub() {
        super("meaningless", 0);
    }

    void say(String json) {
        this.json = json;
    }

    @Override
    protected StubResponse answer(StubRequest request) {
        return request.path().endsWith("/token")
                ? StubResponse.json(200, Map.of("access_token", "any", "expires_in", 3600, "instance_url", baseUrl()))
                : StubResponse.bytes(200, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
