package org.buyergraph.gateway.nonblocking;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;

/**
 * Watches all integration tests for blocking calls on threads that must not wait. Such a call fails where it is made, and with
 * it the test; where somebody catches it, the end of the session tells.
 */
public final class BlockingCalls implements LauncherSessionListener {
    /** Only JVMs that were started for it can be watched: those of the integration tests. */
    private static final String SWITCH = "-XX:+AllowRedefinitionToAddDeleteMethods";

    private static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (isPossible()) {
            BlockHound.builder()
                    .loadIntegrations()
                    // Reads its texts once for each language, from the jar.
                    .allowBlockingCallsInside("graphql.i18n.I18n", "i18n")
                    // The system's random numbers are a file that always has some.
                    .allowBlockingCallsInside("java.security.SecureRandom", "nextBytes")
                    // Short: the engine adds an error, Jackson a reader, the log a line. What waits inside a lock is
                    // seen there.
                    .allowBlockingCallsInside("java.util.concurrent.locks.ReentrantLock", "lock")
                    // Short likewise, and seldom: Netty's allocator grows while several threads ask it for buffers.
                    .allowBlockingCallsInside(
                            "io.netty.buffer.AdaptivePoolingAllocator$MagazineGroup", "tryExpandMagazines")
                    // Serves the demo's page, which no production gateway has.
                    .allowBlockingCallsInside(
                            "org.springframework.web.reactive.resource.PathResourceResolver", "getResource")
                    .blockingMethodCallback(method -> {
                        BlockingOperationError error = new BlockingOperationError(method);
                        SEEN.add(describe(error));
                        throw error;
                    })
                    .install();
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (!SEEN.isEmpty()) {
            System.err.println("Blocking calls on an event loop:\n" + String.join("\n\n", SEEN));
        }
    }

    static boolean isPossible() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().contains(SWITCH);
    }

    /** What was seen so far. */
    static List<String> seen() {
        return new ArrayList<>(SEEN);
    }

    static void forget(String what) {
        SEEN.removeIf(seen -> seen.contains(what));
    }

    private static String describe(BlockingOperationError error) {
        return Thread.currentThread().getName() + ": " + error.getMessage() + "\n"
                + Arrays.stream(error.getStackTrace())
                        .limit(40)
                        .map(frame -> "    at " + frame)
                        .collect(Collectors.joining("\n"));
    }
}
