package org.buyergraph.gateway.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.buyergraph.gateway.facts.Batches;
import org.buyergraph.gateway.facts.Held;
import org.buyergraph.gateway.observability.Overheard;
import org.buyergraph.gateway.observability.RequestWatch;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Exchanges;
import org.buyergraph.spi.Question;
import reactor.core.publisher.Flux;

/** Writes down what a document asks for while it runs. */
final class RunLog implements Batches {
    private final RequestWatch watch;
    private final List<Batch> batches = new ArrayList<>();

    RunLog(RequestWatch watch) {
        this.watch = watch;
    }

    @Override
    public <T> Flux<T> heard(Question<?, ?> question, int keys, Flux<T> replies) {
        return Flux.defer(() -> {
            Batch batch = begun(question, keys);
            return replies.contextWrite(context -> Overheard.by(batch, context))
                    .doOnTerminate(batch::end) // before whoever waited asks on
                    .doOnCancel(batch::end);
        });
    }

    private synchronized Batch begun(Question<?, ?> question, int keys) {
        int before = batches.stream()
                .filter(Batch::isOver)
                .mapToInt(batch -> batch.wave)
                .max()
                .orElse(0);
        Batch batch = new Batch(question, keys, before + 1, watch.nanos());
        batches.add(batch);
        return batch;
    }

    /** @param remembered keys that needed no asking, by question */
    synchronized Run soFar(Map<String, Held> remembered) {
        long waited = watch.waited();
        return new Run(batches.stream().map(Batch::step).toList(), remembered, watch.nanos(), waited);
    }

    private final class Batch implements Exchanges.Listener {
        private final Question<?, ?> question;
        private final int keys;
        private final int wave;
        private final long began;
        private final AtomicInteger calls = new AtomicInteger();
        private volatile long took = -1;

        Batch(Question<?, ?> question, int keys, int wave, long began) {
            this.question = question;
            this.keys = keys;
            this.wave = wave;
            this.began = began;
        }

        @Override
        public Exchanges.Heard begun(Backend host) {
            calls.incrementAndGet();
            return this::ended;
        }

        private void ended(Exchanges.End how) {
            if (how == Exchanges.End.SHED) {
                calls.decrementAndGet();
            }
        }

        boolean isOver() {
            return took >= 0;
        }

        void end() {
            if (!isOver()) {
                took = watch.nanos() - began;
            }
        }

        Run.Step step() {
            long nanos = isOver() ? took : watch.nanos() - began;
            return new Run.Step(wave, question.name(), question.backend().name(), keys, calls.get(), began, nanos);
        }
    }
}
