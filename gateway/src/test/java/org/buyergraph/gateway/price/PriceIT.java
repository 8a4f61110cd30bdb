package org.buyergraph.gateway.price;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.demo.DemoViewers;
import org.buyergraph.gateway.command.Commands;
import org.buyergraph.gateway.door.RandomDocuments;
import org.buyergraph.gateway.facts.FactsDesk;
import org.buyergraph.gateway.facts.OpenedFacts;
import org.buyergraph.gateway.golden.GoldenQuery;
import org.buyergraph.gateway.graphql.FieldMethods;
import org.buyergraph.gateway.graphql.UnobservedGraph;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CustomerId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.memory.Answers;
import org.buyergraph.memory.Clocks;
import org.buyergraph.memory.MemoryListener;
import org.buyergraph.memory.MemorySettings;
import org.buyergraph.memory.RememberingMemory;
import org.buyergraph.spi.Command;
import org.buyergraph.spi.Question;
import org.buyergraph.testkit.SuiteSize;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.stub.Call;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import reactor.core.publisher.Mono;

/** What fields really ask is what asks.txt says, and no document makes more calls than its price. */
class PriceIT extends RunningGateway {
    private static final long SEED = Long.getLong("price.seed", 20261128);
    private static final int DOCUMENTS = Integer.getInteger("price.documents", SuiteSize.cases(40, 2000));
    private static final DataSet DATA = DataSet.standard();
    private static final Asks ASKS = Asks.read();
    private static final List<String> KINDS = List.of("support", "customer", "namespace", "partner");

    @Autowired
    private GraphQlSource source;

    @Autowired
    private UnobservedGraph graph;

    @Autowired
    private FieldMethods methods;

    @Autowired
    private FactsDesk desk;

    @Autowired
    private Answers answers;

    @Autowired
    private HiddenTypes hidden;

    @Autowired
    private Commands commands;

    private final Set<Asked> asked = ConcurrentHashMap.newKeySet();
    private RememberingMemory memory;
    private Prices prices;

    @Test
    void everyLineIsOfAFieldThatIsComputedAndOfQuestionsThatAreAnswered() {
        Set<String> kinds = Set.of("Node", "customer", "namespace", "partner");
        assertThat(ASKS.names())
                .filteredOn(name -> !kinds.contains(name.replaceAll("\\..*", "")))
                .allSatisfy(name -> assertThat(methods.of(name.replaceAll("\\..*", ""), name.replaceAll(".*\\.", "")))
                        .as(name)
                        .isNotNull());
        assertThat(ASKS.questions())
                .isSubsetOf(Stream.concat(
                                answers.questions().stream().map(Question::name),
                                commands.all().stream().map(Command::name))
                        .collect(Collectors.toSet()));
    }

    @Test
    void nobodyIsAskedForWhatAKindOfViewerNeverSees() {
        prices = new Prices(source::schema, answers, hidden, List.of());
        String document = """
                { account(by: {number: "A00000101"}) { crm { owner opportunities { name } }
                  creditMemos { nodes { refunds { nodes { amount { amount } } } } } entityCheck { differs } } }""";

        assertThat(questions(document, "support"))
                .contains(
                        "crm-account", "credit-memos-of-account", "refunds-of-account", "opportunities-of-crm-account");
        assertThat(questions(document, "namespace"))
                .containsExactlyInAnyOrder("account-by-number", "subscriptions-of-namespace");
        assertThat(questions(document, "partner"))
                .contains("credit-memos-of-account", "refunds-of-account")
                .doesNotContain("crm-account", "opportunities-of-crm-account");
    }

    private Set<String> questions(String document, String kind) {
        return prices.of(Parser.parse(document), null, Map.of(), new Asker(kind, 1))
                .callsByQuestion()
                .keySet();
    }

    @Test
    void noDocumentMakesMoreCallsThanItsPriceAndNoFieldAsksWhatIsNotSaid() {
        memory = new RememberingMemory(
                answers, MemorySettings.PRESETS, Clocks.system(), MemoryListener.NONE, backend -> false);
        prices = new Prices(source::schema, answers, hidden, List.of());
        RandomDocuments ofAnybody = new RandomDocuments(source.schema(), DATA, SEED);
        RandomDocuments ofTheirs = new RandomDocuments(source.schema(), List.of("viewer"), SEED);
        List<String> viewers = new DemoViewers(DATA).names();
        Set<String> unsaid = new TreeSet<>();
        List<String> tooMany = new ArrayList<>();
        Map<String, List<Double>> ratios = new TreeMap<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            String kind = KINDS.get(i / 2 % KINDS.size());
            String viewer = oneOf(kind, i, viewers);
            boolean theirs = i % 2 == 1 && !kind.equals("support");
            String document = i == 0 ? GoldenQuery.TEXT : (theirs ? ofTheirs : ofAnybody).next();
            Map<String, Object> variables = i == 0 ? Map.of("number", "A00000112") : Map.of();
            Price price = prices.of(Parser.parse(document), null, variables, new Asker(kind, 1));

            List<Call> calls = callsOf(viewer, document, variables);

            check(price, calls).ifPresent(why -> tooMany.add(why + "\n" + viewer + " asked " + document));
            asked.stream().filter(one -> !isSaid(one, kind)).forEach(one -> unsaid.add(kind + " " + one));
            if (!calls.isEmpty()) {
                ratios.computeIfAbsent(kind + (theirs ? " of theirs" : " of anybody's"), first -> new ArrayList<>())
                        .add((double) price.calls() / calls.size());
            }
        }

        List<Double> all = ratios.values().stream().flatMap(List::stream).collect(Collectors.toList());
        System.out.printf(
                "%d documents, seed %d: at the median the price is %.2f times the calls; %s%n",
                DOCUMENTS,
                SEED,
                median(all),
                ratios.entrySet().stream()
                        .map(each -> "%s %.2f".formatted(each.getKey(), median(each.getValue())))
                        .collect(Collectors.joining(", ")));
        assertThat(tooMany).as("seed %d", SEED).isEmpty();
        assertThat(unsaid).as("asked, and not in asks.txt").isEmpty();
        assertThat(median(ratios.getOrDefault("support of anybody's", new ArrayList<>())))
                .isLessThanOrEqualTo(2);
    }

    private static String oneOf(String kind, int i, List<String> viewers) {
        List<String> some =
                viewers.stream().filter(name -> name.startsWith(kind)).toList();
        return some.get(i / KINDS.size() / 2 % some.size());
    }

    private List<Call> callsOf(String viewer, String document, Map<String, Object> variables) {
        answers.questions().forEach(memory::forget);
        VENDORS.servers().forEach(server -> server.calls().clear());
        asked.clear();
        RecordingMemory recording =
                new RecordingMemory(memory, (question, key) -> asked.add(Asked.now(question.name())));
        Mono<?> answer = desk.openOn(recording)
                .flatMap(own -> Mono.using(
                        () -> own,
                        opened -> graph.ask(document, variables).contextWrite(opened::in),
                        OpenedFacts::close));
        CurrentViewer.is(viewer(viewer), answer).block();
        return VENDORS.servers().stream()
                .flatMap(server -> server.calls().letIn().stream())
                .toList();
    }

    private Optional<String> check(Price price, List<Call> calls) {
        Map<String, Long> bound = price.callsByBackend();
        Map<String, Long> first = new TreeMap<>();
        VENDORS.servers().forEach(server -> server.calls().letIn().stream()
                .filter(call -> !isFurtherPage(call))
                .forEach(call -> first.merge(server.name(), 1L, Long::sum)));
        boolean within =
                first.entrySet().stream().allMatch(each -> each.getValue() <= bound.getOrDefault(each.getKey(), 0L));
        return within && calls.size() <= price.mostCalls()
                ? Optional.empty()
                : Optional.of("made " + first + ", with further pages " + calls.size() + ", and its price is " + bound
                        + ", at most " + price.mostCalls() + "\n" + price.lines());
    }

    private static boolean isFurtherPage(Call call) {
        return call.query().containsKey("cursor")
                || !call.query().getOrDefault("page", List.of("1")).equals(List.of("1"));
    }

    private boolean isSaid(Asked one, String kind) {
        if (!one.ground()) {
            return saidOf(one.field()).contains(one.question());
        }
        Tariff tariff = new Tariff(answers, List.of());
        return saidOf(one.field()).stream()
                        .flatMap(question -> ASKS.grounds(kind, tariff.subject(question)).stream())
                        .flatMap(List::stream)
                        .anyMatch(ask -> ask.questions().contains(one.question()))
                // who is shown nothing is told so after the question itself was read for that
                || saidOf(one.field()).contains(one.question());
    }

    private static Set<String> saidOf(String field) {
        return field.equals("Query.node") || field.equals("Query.nodes")
                ? ASKS.names().stream()
                        .filter(name -> name.startsWith("Node."))
                        .flatMap(name -> ASKS.questionsOf(name).stream())
                        .collect(Collectors.toSet())
                : ASKS.questionsOf(field);
    }

    private static double median(List<Double> ratios) {
        Collections.sort(ratios);
        return ratios.isEmpty() ? 0 : ratios.get(ratios.size() / 2);
    }

    private static ViewerAuthentication viewer(String name) {
        String id = name.substring(name.indexOf('-') + 1);
        return new ViewerAuthentication(
                switch (name.replaceAll("-.*", "")) {
                    case "customer" -> new Viewer.Customer(Set.of(new CustomerId(id)));
                    case "namespace" -> new Viewer.NamespaceService(new NamespaceId(id));
                    case "partner" ->
                        new Viewer.Partner(new AccountId(DATA.accounts().stream()
                                .filter(account -> account.number().equals(id))
                                .map(SampleAccount::id)
                                .findFirst()
                                .orElseThrow()));
                    default -> new Viewer.Support();
                });
    }
}
