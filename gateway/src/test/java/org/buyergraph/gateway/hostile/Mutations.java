package org.buyergraph.gateway.hostile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Valid documents, damaged. The same seed gives the same requests. */
public final class Mutations {
    private static final int LONGEST = 20_000;

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "...",
            "... on Account {",
            "@skip(if: true)",
            "@include(if: $no)",
            "@live",
            "$n",
            "!",
            ":",
            "=",
            "|",
            "&",
            "\"",
            "\"\"\"",
            "\\u",
            "\\uD800",
            "#",
            ",",
            "\uFEFF",
            "\u0000",
            "\u202E",
            "\uD83D\uDE00",
            "null",
            "true",
            "1",
            "-1",
            "1e999",
            "99999999999999999999",
            "first: 0",
            "first: -1",
            "last: 100, first: 1",
            "after: \"x\"",
            "before: \"\"",
            "a: ",
            "__typename",
            "__schema { types { name } }",
            "fragment A on Query { ...A }",
            "query",
            "mutation",
            "subscription",
            "by: {number: null}",
            "by: {}",
            "node(id: \"\") { id }",
            "node(id: \"QWNjb3VudDox\") { id }",
            "nodes(ids: [\"\", \"x\"]) { id }",
            "viewer { role }",
            "plans { totalCount }");

    private static final List<Object> VALUES = List.of(
            "",
            "A00000101",
            0,
            -1,
            1.5,
            true,
            List.of(),
            List.of(1, "x"),
            Map.of(),
            Map.of("number", "x", "id", 1),
            "\uD800",
            "x".repeat(2000),
            Long.MAX_VALUE);

    private static final List<String> NAMES = List.of("n", "number", "no", "first", "id");

    private final List<String> documents;
    private final SplittableRandom random;

    public Mutations(List<String> documents, long seed) {
        this.documents = documents;
        this.random = new SplittableRandom(seed);
    }

    public HostileRequest next() {
        String document = pick(documents);
        int damages = 1 + random.nextInt(4);
        for (int i = 0; i < damages; i++) {
            document = damaged(document);
        }
        return new HostileRequest("a damaged document", document, variables());
    }

    private String damaged(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + 1 + random.nextInt(40));
        String piece = text.substring(from, to);
        String damaged =
                switch (random.nextInt(8)) {
                    case 0 -> text.substring(0, from) + text.substring(to);
                    case 1 -> text.substring(0, to) + piece + text.substring(to);
                    case 2 -> text.substring(0, from) + pick(PIECES) + text.substring(from);
                    case 3 -> text.substring(0, from) + " " + pick(PIECES) + " " + text.substring(to);
                    case 4 ->
                        text.substring(0, from)
                                + (char) random.nextInt(0x10000)
                                + text.substring(Math.min(text.length(), from + 1));
                    case 5 -> text.substring(0, from) + piece.repeat(1 + random.nextInt(100)) + text.substring(from);
                    case 6 -> text.substring(0, from) + pick(documents).substring(0, 30) + text.substring(from);
                    default -> {
                        int line = text.indexOf('\n', from);
                        yield line < 0 ? text : text.substring(0, line) + "\n" + pick(PIECES) + text.substring(line);
                    }
                };
        return damaged.length() > LONGEST ? damaged.substring(0, LONGEST) : damaged;
    }

    private Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            variables.put(pick(NAMES), pick(VALUES));
        }
        return variables;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
