package org.buyergraph.testkit.stub;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.Duration;
import java.util.function.Function;

/** Lets plain Java answer where WireMock would look up a mapping. */
final class Transformer implements ResponseDefinitionTransformerV2 {

    static final String NAME = "stub-answer";
    private static final int DRIBBLE_PIECES = 10;

    private final Function<StubRequest, StubResponse> answer;

    Transformer(Function<StubRequest, StubResponse> answer) {
        this.answer = answer;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        return render(answer.apply(StubRequest.of(event.getRequest())));
    }

    private static ResponseDefinition render(StubResponse response) {
        ResponseDefinitionBuilder builder = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(response.status())
                .withBody(response.body());
        response.headers().forEach((name, values) -> builder.withHeader(name, values.toArray(String[]::new)));
        if (!response.delay().isZero()) {
            builder.withFixedDelay(milliseconds(response.delay()));
        }
        if (!response.dribble().isZero()) {
            builder.withChunkedDribbleDelay(DRIBBLE_PIECES, milliseconds(response.dribble()));
        }
        if (response.fault() != null) {
            builder.withFault(fault(response.fault()));
        }
        return builder.build();
    }

    private static int milliseconds(Duration time) {
        return Math.toIntExact(time.toMillis());
    }

    private static Fault fault(StubResponse.Fault fault) {
        return switch (fault) {
            case RESET -> Fault.CONNECTION_RESET_BY_PEER;
            case EMPTY -> Fault.EMPTY_RESPONSE;
            case GARBAGE -> Fault.RANDOM_DATA_THEN_CLOSE;
            case BROKEN_OFF -> Fault.MALFORMED_RESPONSE_CHUNK;
        };
    }
}
