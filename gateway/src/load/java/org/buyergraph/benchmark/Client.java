package org.buyergraph.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Many connections served by one thread. Each asks again as soon as it is answered, until the time or the number of requests is
 * over; what is under way then is waited for.
 */
final class Client {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final InetSocketAddress address;
    private final int connections;

    Client(int port, int connections) {
        this.address = new InetSocketAddress("127.0.0.1", port);
        this.connections = connections;
    }

    /** For so long. */
    void ask(Supplier<Ask> next, Duration time, Consumer<Received> answered) {
        ask(next, Long.MAX_VALUE, time, answered);
    }

    /** So many. */
    void ask(Supplier<Ask> next, long most, Consumer<Received> answered) {
        ask(next, most, Duration.ofMinutes(1), answered);
    }

    /** So many, or for so long. */
    void ask(Supplier<Ask> next, long most, Duration time, Consumer<Received> answered) {
        List<Line> lines = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            try {
                for (int i = 0; i < Math.min(connections, most); i++) {
                    lines.add(new Line(address, selector));
                }
                ask(lines, selector, next, most, System.nanoTime() + time.toNanos(), answered);
            } finally {
                for (Line line : lines) {
                    line.close();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void ask(
            List<Line> lines, Selector selector, Supplier<Ask> next, long most, long end, Consumer<Received> answered)
            throws IOException {
        long sent = 0;
        int underWay = 0;
        for (Line line : lines) {
            line.send(next.get());
            sent++;
            underWay++;
        }
        while (underWay > 0) {
            selector.select(100);
            for (SelectionKey key : selector.selectedKeys()) {
                Line line = (Line) key.attachment();
                Received received = line.go();
                if (received != null) {
                    answered.accept(received);
                    if (sent < most && received.receivedAt() < end) {
                        line.send(next.get());
                        sent++;
                    } else {
                        key.cancel();
                        underWay--;
                    }
                }
            }
            selector.selectedKeys().clear();
            if (System.nanoTime() - end > PATIENCE.toNanos()) {
                throw new IOException(underWay + " requests were not answered");
            }
        }
    }
}
