package org.buyergraph.gitlab;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a GraphQL document, read one after the other. */
final class GraphqlTokens {

    private static final Pattern TOKEN = Pattern.compile("(?<skip>[\\s,\\uFEFF]+|#[^\\n\\r]*)"
            + "|(?<name>[A-Za-z_]\\w*)"
            + "|(?<number>-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"
            + "|(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*\")"
            + "|(?<mark>\\.\\.\\.|[!$&()\\[\\]{}:=@|])");

    private record Token(String text, int at) {}

    private final String document;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    GraphqlTokens(String document) {
        this.document = document;
        Matcher matcher = TOKEN.matcher(document);
        int at = 0;
        while (at < document.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new GraphqlSyntaxException(
                        "Parse error on \"" + document.charAt(at) + "\" at [" + line(at) + ", " + column(at) + "]");
            }
            if (matcher.group("skip") == null) {
                tokens.add(new Token(matcher.group(), at));
            }
            at = matcher.end();
        }
    }

    boolean isAtEnd() {
        return next >= tokens.size();
    }

    String peek() {
        return isAtEnd() ? "" : tokens.get(next).text();
    }

    String take() {
        if (isAtEnd()) {
            throw new GraphqlSyntaxException("Unexpected end of document");
        }
        return tokens.get(next++).text();
    }

    /** Steps over the token when it is the next one. */
    boolean takeIf(String token) {
        if (!peek().equals(token)) {
            return false;
        }
        next++;
        return true;
    }

    void expect(String token) {
        if (!takeIf(token)) {
            throw unexpected();
        }
    }

    String takeName() {
        if (isAtEnd() || !(Character.isLetter(peek().charAt(0)) || peek().charAt(0) == '_')) {
            throw unexpected();
        }
        return take();
    }

    GraphqlSyntaxException unexpected() {
        return isAtEnd()
                ? new GraphqlSyntaxException("Unexpected end of document")
                : new GraphqlSyntaxException("Parse error on \"" + peek() + "\" at [" + line() + ", " + column() + "]");
    }

    int line() {
        return line(offset());
    }

    int column() {
        return column(offset());
    }

    private int offset() {
        return isAtEnd() ? document.length() : tokens.get(next).at();
    }

    private int line(int at) {
        return 1
                + (int) document.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private int column(int at) {
        return at - document.lastIndexOf('\n', at - 1);
    }
}
