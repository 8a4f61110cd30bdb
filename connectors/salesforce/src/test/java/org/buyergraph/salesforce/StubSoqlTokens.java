package org.buyergraph.salesforce;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one query, read from left to right. */
final class StubSoqlTokens {

    private static final Pattern TOKEN = Pattern.compile("\\s*+(?:"
            + "(?<string>'(?:[^'\\\\]++|\\\\.)*+')"
            + "|(?<name>[A-Za-z]\\w*+(?:\\.[A-Za-z]\\w*+)*+)"
            + "|(?<number>[+-]?\\d[\\w:.+-]*+)"
            + "|(?<symbol>[(),=])"
            + "|(?<end>\\z))");

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    StubSoqlTokens(String soql) {
        Matcher matcher = TOKEN.matcher(soql);
        int position = 0;
        do {
            if (!matcher.region(position, soql.length()).lookingAt()) {
                throw StubApiError.malformedQuery("unexpected token: '" + rest(soql, position) + "'");
            }
            tokens.add(token(matcher));
            position = matcher.end();
        } while (tokens.get(tokens.size() - 1).kind() != Kind.END);
    }

    private static Token token(Matcher matcher) {
        for (Kind kind : Kind.values()) {
            String text = matcher.group(kind.group);
            if (text != null) {
                return new Token(kind, text);
            }
        }
        throw new IllegalStateException("A match without a group");
    }

    private static String rest(String soql, int position) {
        String rest = soql.substring(position).strip();
        return rest.isEmpty() ? "<EOF>" : rest.substring(0, Math.min(rest.length(), 20));
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    /** Keywords do not distinguish case. */
    boolean takeIf(String word) {
        boolean found = peek().kind() != Kind.STRING && peek().text().equalsIgnoreCase(word);
        if (found) {
            next++;
        }
        return found;
    }

    void require(String word) {
        if (!takeIf(word)) {
            throw unexpected();
        }
    }

    String name() {
        if (peek().kind() != Kind.NAME) {
            throw unexpected();
        }
        return take().text();
    }

    StubApiError unexpected() {
        return StubApiError.malformedQuery(
                "unexpected token: '%s'".formatted(peek().kind() == Kind.END ? "<EOF>" : peek().text()));
    }

    enum Kind {
        STRING("string"),
        NAME("name"),
        NUMBER("number"),
        SYMBOL("symbol"),
        END("end");

        private final String group;

        Kind(String group) {
            this.group = group;
        }
    }

    record Token(Kind kind, String text) {}
}
