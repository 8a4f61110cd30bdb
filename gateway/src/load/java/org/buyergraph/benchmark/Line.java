package org.buyergraph.benchmark;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One connection that is kept: sends a request and reads its answer, then may send the next. */
final class Line implements AutoCloseable {
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    private final SocketChannel channel;
    private final SelectionKey key;
    private byte[] buffer = new byte[64 * 1024];
    private int filled;
    private int body;
    private int end;
    private int status;
    private boolean chunked;
    private ByteBuffer unsent = ByteBuffer.allocate(0);
    private @Nullable Ask ask;
    private long sentAt;

    Line(InetSocketAddress address, Selector selector) throws IOException {
        channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(Ask next) throws IOException {
        ask = next;
        filled = 0;
        body = 0;
        sentAt = System.nanoTime();
        unsent = ByteBuffer.wrap(next.bytes());
        write();
    }

    /** What has come whole by now; null while there is more to wait for. */
    @Nullable Received go() throws IOException {
        if (unsent.hasRemaining()) {
            write();
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = channel.read(ByteBuffer.wrap(buffer, filled, buffer.length - filled));
        if (read < 0) {
            throw new EOFException("The server closed the connection");
        }
        filled += read;
        Ask asked = ask;
        if (asked == null || !isWhole()) {
            return null;
        }
        ask = null;
        return new Received(asked, status, buffer, body, end, sentAt, System.nanoTime());
    }

    private void write() throws IOException {
        channel.write(unsent);
        key.interestOps(unsent.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private boolean isWhole() {
        if (body == 0 && !readHead()) {
            return false;
        }
        return chunked ? unchunk() : filled >= end;
    }

    private boolean readHead() {
        int at = find(END_OF_HEAD, 0, filled);
        if (at < 0) {
            return false;
        }
        String head = new String(buffer, 0, at, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        status = Integer.parseInt(head.substring(9, 12));
        body = at + END_OF_HEAD.length;
        int length = head.indexOf("\r\ncontent-length:");
        chunked = length < 0;
        if (!chunked) {
            int stop = head.indexOf('\r', length + 2);
            end = body
                    + Integer.parseInt(head.substring(length + 17, stop < 0 ? head.length() : stop)
                            .trim());
        }
        return true;
    }

    /** Puts the chunks together, once the last one is there. */
    private boolean unchunk() {
        if (filled < body + 5 || find(new byte[] {'0', '\r', '\n', '\r', '\n'}, filled - 5, filled) < 0) {
            return false;
        }
        int write = body;
        int read = body;
        while (true) {
            int stop = find(new byte[] {'\r', '\n'}, read, filled);
            int size = Integer.parseInt(new String(buffer, read, stop - read, StandardCharsets.US_ASCII).trim(), 16);
            if (size == 0) {
                end = write;
                return true;
            }
            System.arraycopy(buffer, stop + 2, buffer, write, size);
            write += size;
            read = stop + 2 + size + 2;
        }
    }

    private int find(byte[] what, int from, int to) {
        for (int at = from; at <= to - what.length; at++) {
            if (Arrays.equals(buffer, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
