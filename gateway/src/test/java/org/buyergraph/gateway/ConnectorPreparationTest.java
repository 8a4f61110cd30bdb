package org.buyergraph.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Connector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Mono;

/** Each connector looks around at the start, for itself. */
@ExtendWith(OutputCaptureExtension.class)
class ConnectorPreparationTest {
    private final AtomicInteger prepared = new AtomicInteger();

    @Test
    void oneThatFailsOrNeverEndsHoldsUpNoOther(CapturedOutput output) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        Backend down = new Backend("down");
        beans.addBean("down", connector(down, Mono.error(BackendException.unavailable(down, "asleep"))));
        beans.addBean("silent", connector(new Backend("silent"), Mono.never()));
        beans.addBean("well", connector(new Backend("well"), Mono.fromRunnable(prepared::incrementAndGet)));

        new ConnectorPreparation(beans.getBeanProvider(Connector.class)).prepare();

        assertThat(prepared).hasValue(1);
        assertThat(output.getOut()).contains("down could not be prepared");
    }

    private static Connector connector(Backend backend, Mono<Void> preparation) {
        return new Connector() {
            @Override
            public Backend backend() {
                return backend;
            }

            @Override
            public List<Answer<?, ?>> answers() {
                return List.of();
            }

            @Override
            public Mono<Void> prepare() {
                return preparation;
            }
        };
    }
}
