package org.buyergraph.gateway.security.share;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Requests of which all is sent but the end of the body. Closing breaks them off. */
final class HalfRequests implements AutoCloseable {
    private final URI gateway;
    private final List<Socket> sockets = new ArrayList<>();

    HalfRequests(URI gateway) {
        this.gateway = gateway;
    }

    /** @param from an address of this machine */
    void send(String from, String... headers) throws IOException {
        Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), gateway.getPort(), InetAddress.getByName(from), 0);
        sockets.add(socket);
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        String request = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + more
                + "Content-Length: 1000\r\n\r\n{\"query\":";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    /** All that each of them got until the gateway closed its connection. */
    List<String> answers() throws IOException {
        List<String> answers = new ArrayList<>();
        for (Socket socket : sockets) {
            socket.setSoTimeout(30_000);
            answers.add(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        return answers;
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.setSoLinger(true, 0); // at once, and not as after the end of a request
            socket.close();
        }
    }
}
