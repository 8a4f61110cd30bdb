package org.buyergraph.benchmark;

import java.nio.charset.StandardCharsets;

/** One request, ready to be sent to whichever server. Its number tells it from others of its scenario. */
public record Ask(int number, byte[] bytes) {
    public static Ask of(int number, String path, String token, String body) {
        byte[] payload = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Accept: application/json\r\nAuthorization: Bearer " + token + "\r\nContent-Length: " + payload.length
                + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + payload.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(payload, 0, all, start.length, payload.length);
        return new Ask(number, all);
    }

    /** The same at another place. */
    Ask at(String path) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String moved = "POST " + path + text.substring(text.indexOf(" HTTP/1.1"));
        return new Ask(number, moved.getBytes(StandardCharsets.ISO_8859_1));
    }
}
