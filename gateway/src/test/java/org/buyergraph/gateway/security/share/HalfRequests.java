package org.buyergraph.gateway.security.share;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Requests of which all is sent but the end of the body. Closing breaks them off. */
final class HalfRequests implements AutoCloseable {
    private static final String END = "}}]}";

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

    /** What each of them is answered; an answer that says so ends the connection. */
    List<String> answers() throws IOException {
        List<String> answers = new ArrayList<>();
        for (Socket socket : sockets) {
            socket.setSoTimeout(30_000);
            answers.add(answer(socket.getInputStream()));
        }
        return answers;
    }

    private static String answer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        boolean closes = false;
        while (closes || answer.indexOf(END) < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            answer.append((char) next);
            closes = answer.indexOf("connection: close") >= 0;
        }
        return answer.toString();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.setSoLinger(true, 0); // at once, and not as after the end of a request
            socket.close();
        }
    }
}
