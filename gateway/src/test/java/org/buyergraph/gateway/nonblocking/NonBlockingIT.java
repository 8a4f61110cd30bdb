package org.buyergraph.gateway.nonblocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The watch over blocking calls is on, and bites. */
class NonBlockingIT {
    @Test
    void aBlockingCallOnAThreadThatMustNotWaitFailsAndIsNoted() {
        assertThat(BlockingCalls.isPossible()).isTrue();

        assertThatThrownBy(() -> Mono.fromCallable(NonBlockingIT::waitForNothing)
                        .subscribeOn(Schedulers.parallel())
                        .block())
                .hasRootCauseInstanceOf(BlockingOperationError.class);

        assertThat(BlockingCalls.seen()).anyMatch(seen -> seen.contains("waitForNothing"));
        BlockingCalls.forget("waitForNothing");
    }

    @Test
    void whoMayWaitWaits() {
        Boolean waited = Mono.fromCallable(NonBlockingIT::waitForNothing)
                .subscribeOn(Schedulers.boundedElastic())
                .block();

        assertThat(waited).isFalse();
    }

    private static boolean waitForNothing() throws InterruptedException {
        return new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS);
    }
}
