package org.buyergraph.gateway.hostile;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests that are small to send and costly to read, to check or to answer. Every one has to be refused, or to be cheap. */
public final class HostileRequests {
    private HostileRequests() {}

    public static List<HostileRequest> all() {
        return Stream.of(deepAndWide(), fragments(), values(), texts(), introspection())
                .flatMap(stream -> stream)
                .toList();
    }

    private static Stream<HostileRequest> deepAndWide() {
        String round = "account{subscriptions{nodes{";
        return Stream.of(
                new HostileRequest("deep", "{account(by:{number:\"A\"}){subscriptions{nodes{" + round.repeat(100)),
                new HostileRequest("deep and closed", deep(30)),
                new HostileRequest("deep beyond the parser", "{a".repeat(5000) + "}".repeat(5000)),
                new HostileRequest("deep list", "{nodes(ids:" + "[".repeat(5000) + "]".repeat(5000) + "){id}}"),
                new HostileRequest(
                        "deep input", "{account(by:" + "{by:".repeat(3000) + "1" + "}".repeat(3000) + "){id}}"),
                new HostileRequest("wide", "{" + "__typename ".repeat(90_000) + "}"),
                new HostileRequest("wide within a field", "{account(by:{number:\"A\"}){" + "name ".repeat(3900) + "}}"),
                new HostileRequest("aliases", "{" + many(900, i -> "a" + i + ":plans{totalCount} ") + "}"),
                new HostileRequest("aliases of one leaf", "{" + many(1900, i -> "a" + i + ":__typename ") + "}"),
                new HostileRequest("operations", many(900, i -> "query Q" + i + "{__typename} ")),
                new HostileRequest("anonymous operations", "{__typename}".repeat(1200)),
                new HostileRequest("pages in pages", pages(100)),
                new HostileRequest(
                        "pages in pages by variables", "query($n:Int!)" + pages("$n"), Map.of("n", 2_000_000_000)),
                new HostileRequest("directives", "{__typename " + "@skip(if:false)".repeat(600) + "}"),
                new HostileRequest("unknown directives", "{__typename " + "@no".repeat(1900) + "}"),
                new HostileRequest(
                        "directives through fragments",
                        "{...A ...A ...A} fragment A on Query{...B ...B ...B} fragment B on Query{"
                                + "__typename @skip(if:false)".repeat(60) + "}"),
                new HostileRequest(
                        "unmergeable",
                        "{" + many(60, i -> "a:plans(first:" + (i + 1) + "){...F} ") + "}"
                                + " fragment F on PlanConnection{" + many(60, i -> "b:nodes{name} c:edges{cursor} ")
                                + "}"));
    }

    private static Stream<HostileRequest> fragments() {
        return Stream.of(
                new HostileRequest("a fragment in itself", "{...A} fragment A on Query{...A}"),
                new HostileRequest("fragments in a circle", circle(300)),
                new HostileRequest(
                        "a circle through fields",
                        "{account(by:{number:\"A\"}){...A}}"
                                + " fragment A on Account{subscriptions{nodes{account{...A}}}}"),
                new HostileRequest("fragments that double", bomb(40, 2, "Query", "__typename")),
                new HostileRequest("fragments that grow tenfold", bomb(20, 10, "Query", "__typename")),
                new HostileRequest("fragments that double in fields", fieldBomb(12)),
                new HostileRequest("a chain of fragments", bomb(450, 1, "Query", "__typename")),
                new HostileRequest(
                        "a bomb that nobody spreads",
                        bomb(40, 2, "Query", "__typename").replaceFirst("\\{\\.\\.\\.F0}", "{__typename}")),
                new HostileRequest("inline fragments", "{" + "...{".repeat(400) + "__typename" + "}".repeat(401)),
                new HostileRequest("fragments of one name", "{...A}" + " fragment A on Query{__typename}".repeat(400)),
                new HostileRequest("missing fragments", "{" + many(1200, i -> "...M" + i + " ") + "}"));
    }

    private static Stream<HostileRequest> values() {
        List<String> ids = Collections.nCopies(100_000, "QWNjb3VudDox");
        return Stream.of(
                new HostileRequest("ids", "{nodes(ids:[" + "\"QWNjb3VudDox\" ".repeat(3000) + "]){id}}"),
                new HostileRequest("ids by variable", "query($i:[ID!]!){nodes(ids:$i){id}}", Map.of("i", ids)),
                new HostileRequest("a long text", "{account(by:{number:\"" + "x".repeat(500_000) + "\"}){id}}"),
                new HostileRequest(
                        "a long variable",
                        "query($n:String){account(by:{number:$n}){id}}",
                        Map.of("n", "x".repeat(500_000))),
                new HostileRequest(
                        "a deep variable", "query($n:String){account(by:{number:$n}){id}}", Map.of("n", nested(400))),
                new HostileRequest("a huge number", "{plans(first:" + "9".repeat(100_000) + "){totalCount}}"),
                new HostileRequest("a huge fraction", "{plans(first:1e" + "9".repeat(9) + "){totalCount}}"),
                new HostileRequest("many arguments", "{plans(" + many(1200, i -> "a" + i + ":1 ") + "){totalCount}}"),
                new HostileRequest("one argument often", "{plans(" + "first:1 ".repeat(1200) + "){totalCount}}"),
                new HostileRequest("many variables", "query(" + many(900, i -> "$v" + i + ":Int ") + "){__typename}"),
                new HostileRequest(
                        "deep list type", "query($v:" + "[".repeat(300) + "Int" + "]".repeat(300) + "){__typename}"));
    }

    private static Stream<HostileRequest> texts() {
        return Stream.of(
                new HostileRequest("spaces", "{__typename" + " ".repeat(900_000) + "}"),
                new HostileRequest("commas", "{__typename" + ",".repeat(300_000) + "}"),
                new HostileRequest("comments", "{__typename\n" + "#\n".repeat(300_000) + "}"),
                new HostileRequest(
                        "block string", "{account(by:{number:\"\"\"" + "\n ".repeat(200_000) + "\"\"\"}){id}}"),
                new HostileRequest(
                        "block string of lines", "{account(by:{number:\"\"\"" + "\n ".repeat(24_000) + "\"\"\"}){id}}"),
                new HostileRequest("short comments", "{__typename\n" + "#\n".repeat(24_000) + "}"),
                new HostileRequest("short spaces", "{__typename" + " ".repeat(49_000) + "}"),
                new HostileRequest("open string", "{account(by:{number:\"" + "\\u0041".repeat(50_000)),
                new HostileRequest("lone surrogate escaped", "{account(by:{number:\"\\uD800\"}){id}}"),
                new HostileRequest("lone surrogate", "{account(by:{number:\"\uD800\"}){id}}"),
                new HostileRequest("beyond unicode", "{account(by:{number:\"\\u{110000}\"}){id}}"),
                new HostileRequest("right to left", "{\u202E__typename}"),
                new HostileRequest("nothing wide", "{\uFEFF__typename\u200B}"),
                new HostileRequest("zero", "{__typename\u0000}"),
                new HostileRequest("combining", "{a" + "\u0301".repeat(10_000) + "}"),
                new HostileRequest("a name of its own size", "{" + "a".repeat(800_000) + "}"),
                new HostileRequest("emoji", "{\uD83D\uDE00}"),
                new HostileRequest("schema language", "type Query{a:Int} ".repeat(400)),
                new HostileRequest("nothing", "\u0001\u0002\u0003"));
    }

    private static Stream<HostileRequest> introspection() {
        String types = "fields{type{";
        return Stream.of(
                new HostileRequest(
                        "introspection in a circle",
                        "{__schema{types{" + types.repeat(8) + "name" + "}}".repeat(8) + "}}}"),
                new HostileRequest(
                        "introspection often",
                        "{" + many(20, i -> "a" + i + ":__schema{types{name fields{name type{name}}}} ") + "}"));
    }

    private static String deep(int rounds) {
        return "{account(by:{number:\"A\"}){" + "subscriptions{nodes{account{".repeat(rounds) + "id"
                + "}}}".repeat(rounds) + "}}";
    }

    private static String pages(Object size) {
        String page = "subscriptions(first:" + size + "){nodes{account{";
        return "{account(by:{number:\"A\"}){" + page.repeat(4) + "id" + "}}}".repeat(4) + "}}";
    }

    private static String circle(int length) {
        return "{...F0} " + many(length, i -> "fragment F" + i + " on Query{...F" + (i + 1) % length + "} ");
    }

    private static String bomb(int levels, int times, String type, String last) {
        return "{...F0} "
                + many(
                        levels,
                        i -> "fragment F" + i + " on " + type + "{" + ("...F" + (i + 1) + " ").repeat(times) + "} ")
                + "fragment F" + levels + " on " + type + "{" + last + "}";
    }

    /** What a checker that expands fragments as it descends cannot survive. */
    private static String fieldBomb(int levels) {
        String twice = "subscriptions{nodes{account{...F%1$d}}} subscriptions{nodes{account{...F%1$d id}}}";
        return "{account(by:{number:\"A\"}){...F0}} "
                + many(levels, i -> "fragment F" + i + " on Account{" + twice.formatted(i + 1) + "} ")
                + "fragment F" + levels + " on Account{id}";
    }

    private static Object nested(int levels) {
        Object inside = "x";
        for (int i = 0; i < levels; i++) {
            inside = i % 2 == 0 ? List.of(inside) : Map.of("a", inside);
        }
        return inside;
    }

    private static String many(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
    }
}
