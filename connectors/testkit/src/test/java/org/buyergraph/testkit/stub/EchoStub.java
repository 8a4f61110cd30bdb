package org.buyergraph.testkit.stub;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers with what it was asked. */
final class EchoStub extends StubServer {

    private final AtomicInteger answers = new AtomicInteger();

    EchoStub() {
        super("echo", 0);
    }

    @Override
    protected StubResponse answer(StubRequest request) {
        answers.incrementAndGet();
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

    /** How often it was asked, as the vendor. */
    int answers() {
        return answers.get();
    }
}
