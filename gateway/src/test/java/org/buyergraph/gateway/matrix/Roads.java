package org.buyergraph.gateway.matrix;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleAccount;

/** The ways to a record, as documents. Each neighbour of a record is on its way too: what it leads to is asked for with it. */
final class Roads {
    private static final int ALIASES = 20;
    private static final int IDS = 100;

    private static final Map<String, String> FIELDS = Map.of(
            "Account", "__typename id number name status balance { amount } crm { owner segment }",
            "Subscription", "__typename id number price { amount } sale { opportunityId }",
            "Invoice", "__typename id number total { amount }",
            "License", "__typename id number licensee { name }",
            "Namespace", "__typename id number name owners { username }",
            "Customer", "__typename id number name namespaces { nodes { __typename id } }");

    /** A record on a road, by a path such as {@code nodes/3}; those of one kind are alike but for the record. */
    record Place(String path, String kind) {}

    /** @param ids the variable of documents that take many */
    record Road(String name, String document, List<String> ids, List<Place> places) {
        Map<String, Object> variables() {
            return ids.isEmpty() ? Map.of() : Map.of("ids", ids);
        }
    }

    /** A way to one record. */
    private record Way(String kind, String text) {}

    private final Records records;
    private final DataSet data;

    Roads(Records records, DataSet data) {
        this.records = records;
        this.data = data;
    }

    List<Road> all() {
        List<Road> roads = new ArrayList<>();
        withMissing()
                .collect(groupingBy(Records.Known::type, LinkedHashMap::new, toList()))
                .forEach((type, some) -> roads.addAll(nodes(Selections.of(type), some)));
        roads.addAll(nodes(Selections.ANY, withMissing().toList()));
        roads.addAll(aliased("node", withMissing().map(Roads::node).toList()));
        roads.addAll(aliased("root by id", rootsById().toList()));
        roads.addAll(aliased("root by name", rootsByName().toList()));
        return roads;
    }

    private Stream<Records.Known> withMissing() {
        return Stream.concat(records.missing().stream(), records.all().stream());
    }

    private static List<Road> nodes(String document, List<Records.Known> wanted) {
        return chunks(wanted, IDS).map(some -> nodesRoad(document, some)).toList();
    }

    private static Road nodesRoad(String document, List<Records.Known> some) {
        List<Place> places = IntStream.range(0, some.size())
                .mapToObj(i -> new Place("nodes/" + i, some.get(i).type() + " in nodes"))
                .toList();
        return new Road("nodes", document, some.stream().map(Records.Known::id).toList(), places);
    }

    private static Way node(Records.Known record) {
        String more = FIELDS.getOrDefault(record.type(), "__typename id");
        String text = "node(id: \"%s\") { __typename id ... on %s { %s } }".formatted(record.id(), record.type(), more);
        return new Way(record.type() + " by node", text);
    }

    private Stream<Way> rootsById() {
        return withMissing()
                .filter(record -> FIELDS.containsKey(record.type()))
                .map(record -> root(record.type(), "id", record.id()));
    }

    private Stream<Way> rootsByName() {
        Stream<Way> numbers = records.all().stream()
                .filter(record -> FIELDS.containsKey(record.type()))
                .map(record -> root(record.type(), "number", record.name()));
        Stream<Way> paths = records.of("Namespace").stream()
                .map(record -> data.namespace(record.name()).orElseThrow())
                .map(namespace -> root("Namespace", "path", namespace.path()));
        Stream<Way> links = data.accounts().stream()
                .map(SampleAccount::crmId)
                .filter(link -> link != null && !link.isEmpty())
                .map(link -> root("Account", "crmId", link));
        Stream<Way> people = data.customers().stream()
                .flatMap(customer -> Stream.of(
                        root("Customer", "email", customer.email()),
                        root("Customer", "userId", String.valueOf(customer.userId()))))
                .filter(way -> !way.text().contains("\"null\""));
        Stream<Way> none = Stream.of(
                root("Account", "number", "A00099998"),
                root("Subscription", "number", "A-S00099998"),
                root("Invoice", "number", "INV00001005"),
                root("License", "number", "599998"),
                root("Namespace", "number", "9199998"),
                root("Namespace", "path", "no-such-group"),
                root("Account", "crmId", "0014M00000A9404QAB"),
                root("Customer", "number", "799998"),
                root("Customer", "email", "nobody@nowhere.example"),
                root("Customer", "userId", "8999998"));
        return Stream.of(none, numbers, paths, links, people).flatMap(each -> each);
    }

    private static Way root(String type, String key, String value) {
        String field = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
        return new Way(
                type + " by " + key, "%s(by: {%s: \"%s\"}) { %s }".formatted(field, key, value, FIELDS.get(type)));
    }

    private static List<Road> aliased(String name, List<Way> ways) {
        return chunks(ways, ALIASES).map(some -> aliasedRoad(name, some)).toList();
    }

    private static Road aliasedRoad(String name, List<Way> some) {
        StringBuilder text = new StringBuilder("{");
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            String alias = (some.get(i).kind().endsWith("crmId") ? "crm" : "a") + i;
            text.append('\n').append(alias).append(": ").append(some.get(i).text());
            places.add(new Place(alias, some.get(i).kind()));
        }
        return new Road(name, text.append("\n}").toString(), List.of(), places);
    }

    private static <T> Stream<List<T>> chunks(List<T> all, int size) {
        return IntStream.range(0, (all.size() + size - 1) / size)
                .mapToObj(i -> all.subList(i * size, Math.min(all.size(), (i + 1) * size)));
    }
}
