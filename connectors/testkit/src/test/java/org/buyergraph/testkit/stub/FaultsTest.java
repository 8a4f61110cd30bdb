package org.buyergraph.testkit.stub;

import static org.assertj.core.api.Assertions.assertThatIOException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsTest {

    @ParameterizedTest
    @EnumSource
    void everyFaultIsAFailureAtTheClient(StubResponse.Fault fault) {
        try (BreakingStub stub = new BreakingStub(fault)) {
            assertThatIOException().isThrownBy(() -> new Http(stub).get("/"));
        }
    }

    private static final class BreakingStub extends StubServer {

        private final StubResponse.Fault fault;

        private BreakingStub(StubResponse.Fault fault) {
            super("breaking", 0);
            this.fault = fault;
        }

        @Override
        protected StubResponse answer(StubRequest request) {
            return StubResponse.broken(fault);
        }
    }
}
