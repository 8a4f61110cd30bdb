package org.buyergraph.gateway.security.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import org.buyergraph.gateway.web.HttpErrorException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.test.StepVerifier;

class MeteredRequestTest {
    private final Tally viewers = new Tally();
    private final Semaphore free = new Semaphore(10);

    @Test
    void bodiesOfOneViewerTakeNoMoreThanTheirPart() {
        MeteredRequest first = request("a", "12345");
        StepVerifier.create(first.getBody()).expectNextCount(1).verifyComplete();
        StepVerifier.create(request("a", "6").getBody()).verifyError(HttpErrorException.class);
        assertThat(free.availablePermits()).isEqualTo(5);

        first.release();
        first.release();

        assertThat(free.availablePermits()).isEqualTo(10);
        StepVerifier.create(request("a", "6").getBody()).expectNextCount(1).verifyComplete();
    }

    @Test
    void allOfAKindTakeNoMoreThanThereIs() {
        StepVerifier.create(request("a", "12345").getBody()).expectNextCount(1).verifyComplete();
        StepVerifier.create(request("b", "12345").getBody()).expectNextCount(1).verifyComplete();
        StepVerifier.create(request("c", "6").getBody()).verifyError(HttpErrorException.class);

        free.release(1);

        StepVerifier.create(request("c", "6").getBody()).expectNextCount(1).verifyComplete();
    }

    private MeteredRequest request(String viewer, String body) {
        return new MeteredRequest(MockServerHttpRequest.post("/").body(body), viewer, viewers, 5, free);
    }
}
