package org.buyergraph.gateway.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.demo.DemoQuery;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** Whatever the dashboard and the alerts ask of Prometheus is there once the demo's examples were asked; so is what the README shows. */
class OperationsFilesIT extends RunningGateway {
    private static final Path FOLDER = Path.of("src", "main", "operations");
    private static final Path README = Path.of("..", "README.md");

    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)?\\{([^}]*)}");
    private static final Pattern MATCHER = Pattern.compile("([a-z_]+)\\s*(=~|!=|=)\\s*\"([^\"]*)\"");
    private static final Pattern GROUPING = Pattern.compile("\\bby\\s*\\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("\\b[a-zA-Z_:][a-zA-Z0-9_:]*\\b(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "by", "sum", "max", "min");

    @LocalManagementPort
    private int managementPort;

    @Test
    void everyNameAndLabelThatIsUsedIsScraped() throws Exception {
        DemoQuery.all().forEach(query -> ask(query.viewer(), query.document()));
        forgetAll();
        VENDORS.salesforce().switches().add(Switch.onEverything().status(503));
        ask("support", "query Account { account(by: {number: \"A00000101\"}) { crm { owner } } }");
        Scrape scrape = Scrape.of(managementPort);
        List<String> expressions = new ArrayList<>(ofDashboard());
        Set<String> recorded = new HashSet<>();
        ofRules().forEach(rule -> {
            expressions.add(String.valueOf(rule.get("expr")));
            recorded.add(String.valueOf(rule.get("record")));
        });

        assertThat(expressions).hasSizeGreaterThan(40);
        assertThat(expressions.stream()
                        .flatMap(expression -> missing(expression, recorded, scrape).stream())
                        .distinct())
                .isEmpty();
    }

    @Test
    void theReadmeShowsWhatIsScrapedAfterTheExamples() throws Exception {
        Scrape before = Scrape.of(managementPort);
        DemoQuery.all().forEach(query -> ask(query.viewer(), query.document()));

        String readme = Files.readString(README);
        List<String> shown = readme.lines()
                .filter(line -> line.startsWith("gateway_operations_seconds_count{"))
                .toList();
        assertThat(shown).hasSameSizeAs(DemoQuery.all());
        await().untilAsserted(() -> {
            Scrape after = Scrape.of(managementPort);
            assertThat(shown).allSatisfy(line -> {
                Map<String, String> labels = labels(line);
                assertThat(more(before, after, labels)).as(line).isEqualTo(value(line));
            });
        });
    }

    private static double more(Scrape before, Scrape after, Map<String, String> labels) {
        String[] pairs = labels.entrySet().stream()
                .flatMap(label -> Stream.of(label.getKey(), label.getValue()))
                .toArray(String[]::new);
        return after.sum("gateway_operations_seconds_count", pairs)
                - before.sum("gateway_operations_seconds_count", pairs);
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static Map<String, String> labels(String line) {
        return MATCHER.matcher(line)
                .results()
                .collect(Collectors.toMap(label -> label.group(1), label -> label.group(3)));
    }

    private static List<String> ofDashboard() throws Exception {
        JsonNode dashboard = json(Files.readString(FOLDER.resolve("dashboard.json")));
        Stream<String> panels = dashboard
                .path("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.path("expr").asString());
        Stream<String> choices = dashboard
                .at("/templating/list")
                .valueStream()
                .map(choice -> choice.path("definition").asString(""))
                .filter(definition -> !definition.isEmpty())
                .map(definition -> definition.replaceFirst("label_values\\((.*), (.*)\\)", "sum by ($2) ($1)"));
        return Stream.concat(panels, choices).toList();
    }

    private static List<Map<String, Object>> ofRules() throws Exception {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file =
                new Yaml().load(Files.readString(FOLDER.resolve("alerts.yaml")));
        return file.values().stream()
                .flatMap(List::stream)
                .flatMap(group -> group.get("rules").stream())
                .toList();
    }

    /** What an expression names and nobody tells; a label is looked for on the samples of the expression's own names. */
    private static List<String> missing(String expression, Set<String> recorded, Scrape scrape) {
        List<String> missing = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (MatchResult selector : SELECTOR.matcher(expression).results().toList()) {
            for (MatchResult matcher :
                    MATCHER.matcher(selector.group(2)).results().toList()) {
                List<String> told = scrape.values(selector.group(1), matcher.group(1));
                boolean there = matcher.group(2).equals("=") ? told.contains(matcher.group(3)) : !told.isEmpty();
                if (!there) {
                    missing.add(selector.group());
                }
            }
        }
        GROUPING.matcher(expression)
                .results()
                .forEach(grouping -> labels.addAll(List.of(grouping.group(1).split(",\\s*"))));
        String bare = GROUPING.matcher(expression.replaceAll("\\{[^}]*}|\\[[^]]*]", " "))
                .replaceAll(" ");
        List<String> names = NAME.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name) && !name.matches("[0-9].*"))
                .toList();
        names.stream()
                .filter(name -> !recorded.contains(name) && !scrape.has(name))
                .forEach(missing::add);
        labels.stream()
                .filter(label -> names.stream()
                        .noneMatch(name -> recorded.contains(name)
                                || !scrape.values(name, label).isEmpty()))
                .forEach(label -> missing.add(label + " of " + names));
        return missing;
    }
}
