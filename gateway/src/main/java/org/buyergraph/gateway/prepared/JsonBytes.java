package org.buyergraph.gateway.prepared;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON in UTF-8 as it is written, escaped as the general road's writer escapes it. One thread's, to be used again and again. */
final class JsonBytes {
    private static final int USUAL = 16 * 1024;
    private static final int LARGEST_KEPT = 1024 * 1024;
    private static final int LONGEST_INT = 11;
    private static final int PER_CHARACTER = 6;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    /** What follows a backslash, by character; 0: as it is; 'u': by its number. */
    private static final byte[] ESCAPES = new byte[128];

    static {
        Arrays.fill(ESCAPES, 0, ' ', (byte) 'u');
        ESCAPES['"'] = '"';
        ESCAPES['\\'] = '\\';
        ESCAPES['\b'] = 'b';
        ESCAPES['\t'] = 't';
        ESCAPES['\n'] = 'n';
        ESCAPES['\f'] = 'f';
        ESCAPES['\r'] = 'r';
    }

    private byte[] bytes = new byte[USUAL];
    private int length;

    /** Empty again; what an unusually large answer needed is let go. */
    void clear() {
        length = 0;
        if (bytes.length > LARGEST_KEPT) {
            bytes = new byte[USUAL];
        }
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    void raw(byte[] ready) {
        room(ready.length);
        System.arraycopy(ready, 0, bytes, length, ready.length);
        length += ready.length;
    }

    void raw(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
    }

    void nothing() {
        raw(NULL);
    }

    void bool(boolean value) {
        raw(value ? TRUE : FALSE);
    }

    void integer(int value) {
        if (value < 0) {
            raw(Integer.toString(value).getBytes(StandardCharsets.US_ASCII));
            return;
        }
        room(LONGEST_INT);
        int end = length + digits(value);
        int rest = value;
        for (int i = end - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length = end;
    }

    private static int digits(int value) {
        int digits = 1;
        for (int rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }

    void string(String text) {
        room(2 + text.length() * PER_CHARACTER);
        bytes[length++] = '"';
        int i = plain(text);
        while (i < text.length()) {
            i += special(text, i);
        }
        bytes[length++] = '"';
    }

    /** Writes what needs no care, and says how far that goes: nearly always to the end. */
    private int plain(String text) {
        byte[] to = bytes;
        int at = length;
        int i = 0;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ESCAPES.length || ESCAPES[c] != 0) {
                break;
            }
            to[at++] = (byte) c;
        }
        length = at;
        return i;
    }

    /** Writes one character, whatever it is, and says how many chars it was made of. */
    private int special(String text, int i) {
        char c = text.charAt(i);
        if (c < ESCAPES.length) {
            ascii(c);
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | (c >> 6));
            bytes[length++] = (byte) (0x80 | (c & 0x3F));
        } else if (!Character.isSurrogate(c)) {
            bytes[length++] = (byte) (0xE0 | (c >> 12));
            bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            bytes[length++] = (byte) (0x80 | (c & 0x3F));
        } else {
            return pair(text, i);
        }
        return 1;
    }

    private void ascii(char c) {
        byte escape = ESCAPES[c];
        if (escape != 0) {
            bytes[length++] = '\\';
        }
        if (escape == 'u') {
            bytes[length++] = 'u';
            bytes[length++] = '0';
            bytes[length++] = '0';
            bytes[length++] = HEX[c >> 4];
            bytes[length++] = HEX[c & 0xF];
        } else {
            bytes[length++] = escape == 0 ? (byte) c : escape;
        }
    }

    private int pair(String text, int i) {
        int point = text.codePointAt(i);
        if (Character.charCount(point) == 1) {
            throw UnpreparedException.because("half a character cannot be written");
        }
        bytes[length++] = (byte) (0xF0 | (point >> 18));
        bytes[length++] = (byte) (0x80 | ((point >> 12) & 0x3F));
        bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        bytes[length++] = (byte) (0x80 | (point & 0x3F));
        return 2;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
