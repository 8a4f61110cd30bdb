package org.buyergraph.testkit.stub;

import java.util.Map;

/** Answers with what it was asked. */
final class EchoStub extends StubServer {

    EchoStub() {
        super("echo", 0);
    }

    @Override
    protected StubResponse answer(StubRequest request) {
        if (request.path().equals("/defect")) {
            throw new IllegalStateException("on purpose");
        }
        return StubResponse.json(
                        200,
                        Map.of(
                                "method", request.method(),
                                "path", request.path(),
                                "segments", request.segments(),
                                "query", request.query(),
                                "body", request.body()))
                .withHeader("X-Limit", "80");
    }
}
