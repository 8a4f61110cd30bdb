package org.buyergraph.testkit.contract;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A host that gives a token to whoever asks and never answers anything else, and that sees when a client hangs up. */
public final class SilentHost implements AutoCloseable {
    private static final String LENGTH = "content-length:";

    private final ServerSocket door;
    private final Queue<Closeable> open = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger hungUp = new AtomicInteger();

    private SilentHost(ServerSocket door) {
        this.door = door;
    }

    public static SilentHost start() {
        try {
            SilentHost host = new SilentHost(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
            inBackground(host::welcome);
            return host;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Requests that will never be answered. */
    public int asked() {
        return asked.get();
    }

    /** Clients that asked and closed the connection. */
    public int hungUp() {
        return hungUp.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Closeable connection : open) {
            connection.close();
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "silent-host");
        thread.setDaemon(true);
        thread.start();
    }

    private void welcome() {
        try {
            while (true) {
                Socket connection = door.accept();
                open.add(connection);
                inBackground(() -> serve(connection));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            String request = in.readLine();
            while (request != null && request.split(" ", -1)[1].endsWith("/token")) {
                readRest(in);
                connection.getOutputStream().write(token().getBytes(StandardCharsets.UTF_8));
                request = in.readLine();
            }
            if (request != null) {
                asked.incrementAndGet();
                waitUntilHungUp(in);
            }
        } catch (IOException reset) {
            hungUp.incrementAndGet();
        }
    }

    private void waitUntilHungUp(BufferedReader in) throws IOException {
        while (in.read() >= 0) {
            // What the client still says is not heard.
        }
        hungUp.incrementAndGet();
    }

    private static void readRest(BufferedReader in) throws IOException {
        int length = 0;
        for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
            if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        for (int i = 0; i < length; i++) {
            in.read();
        }
    }

    private String token() {
        String body = "{\"access_token\":\"any\",\"token_type\":\"bearer\",\"expires_in\":3600,\"instance_url\":\""
                + baseUrl() + "\"}";
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }
}
