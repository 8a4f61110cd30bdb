package org.buyergraph.gateway.security.audit;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/** The log of the audit while nothing comes through it, as when a disk is full or a pipe is not read, until it is let go. */
final class StuckLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final Logger AUDIT = (Logger) LoggerFactory.getLogger("audit");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CountDownLatch stuck = new CountDownLatch(1);

    StuckLog() {
        start();
        AUDIT.addAppender(this);
    }

    List<String> lines() {
        return lines;
    }

    void letGo() {
        stuck.countDown();
    }

    @Override
    protected void append(ILoggingEvent event) {
        try {
            stuck.await();
            lines.add(event.getFormattedMessage());
        } catch (InterruptedException lost) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        letGo();
        AUDIT.detachAppender(this);
    }
}
