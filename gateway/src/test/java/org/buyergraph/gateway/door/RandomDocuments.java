package org.buyergraph.gateway.door;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.testkit.data.DataSet;

/**
 * Valid documents over the whole schema, drawn from a seed: fields at random in random order, some twice, under other names, in
 * fragments, switched off, and pages of every kind.
 */
public final class RandomDocuments {
    private static final int DEEPEST = 6;
    private static final List<String> SWITCHES = List.of(
            "", "", "", "", "", "", "@include(if: $yes)", "@include(if: $no)", "@skip(if: $no)", "@skip(if: false)");
    private static final List<String> PAGES =
            List.of("first: 2", "last: 3", "first: $size", "first: 100", "last: $size", "after: null, first: 1");
    private static final Map<String, List<String>> FILTERS = Map.of(
            "invoices", List.of("filter: {overdue: true}", "filter: {statuses: [POSTED]}", "filter: $nothing"),
            "subscriptions",
                    List.of(
                            "filter: {kinds: [BASE], endsOnOrAfter: \"2027-01-01\"}",
                            "orderBy: {field: TERM_END, direction: DESCENDING}"),
            "transactions",
                    List.of(
                            "filter: {kinds: [ORDER, PAYMENT], datedOnOrBefore: \"2026-09-01\"}",
                            "filter: {subscriptionNumber: \"A-S00000101\"}"),
            "renewals", List.of("withinDays: 200", "filter: {deployments: [SAAS]}"),
            "customers", List.of("filter: {named: \"a\"}", "orderBy: {field: NEXT_END, direction: DESCENDING}"),
            "licenses", List.of("orderBy: {field: STARTS_ON, direction: DESCENDING}"),
            "plans", List.of("filter: {currency: EUR}"));

    private final GraphQLSchema schema;
    private final Random random;
    private final List<String> roots;
    private final List<String> fragments = new ArrayList<>();
    private int names;

    /** About all that there is. */
    public RandomDocuments(GraphQLSchema schema, DataSet data, long seed) {
        this(schema, roots(data), seed);
    }

    /** @param roots that are asked for, with their arguments */
    public RandomDocuments(GraphQLSchema schema, List<String> roots, long seed) {
        this.schema = schema;
        this.random = new Random(seed);
        this.roots = roots;
    }

    private static List<String> roots(DataSet data) {
        List<String> roots = new ArrayList<>(List.of("viewer", "plans", "plans(first: 3)"));
        data.accounts().forEach(account -> roots.add("account(by: {number: \"" + account.number() + "\"})"));
        roots.add("account(by: {number: $none})");
        roots.add("account(by: {id: \"x\"})"); // an error has to be told
        roots.add("invoice(by: {id: \"x\"})");
        data.subscriptions()
                .forEach(subscription -> roots.add("subscription(by: {number: \"" + subscription.number() + "\"})"));
        data.namespaces().forEach(namespace -> roots.add("namespace(by: {number: \"" + namespace.id() + "\"})"));
        data.namespaces()
                .forEach(
                        namespace -> roots.add(entitlement("namespace", "Namespace", namespace.key(), "AUTO_RENEWAL")));
        data.customers().forEach(customer -> roots.add("customer(by: {email: \"" + customer.email() + "\"})"));
        roots.add("buyers(search: {emailPart: \".example\"})");
        roots.add("buyers(search: {accountNumber: \"a00000\"})");
        roots.add("buyers(search: {personName: \"brandt\"})");
        data.licenses().forEach(license -> roots.add(entitlement("license", "License", license.key(), "PREMIUM")));
        data.invoices().forEach(invoice -> roots.add("invoice(by: {number: \"" + invoice.number() + "\"})"));
        return roots;
    }

    private static String entitlement(String of, String type, String key, String feature) {
        return "entitlement(of: {%s: \"%s\"}, feature: %s)".formatted(of, GlobalId.of(type, key), feature);
    }

    public String next() {
        fragments.clear();
        names = 0;
        String selected = random.ints(1 + random.nextInt(3), 0, roots.size())
                .mapToObj(roots::get)
                .map(this::root)
                .collect(Collectors.joining(" "));
        String document =
                "query Drawn($yes: Boolean! = true, $no: Boolean! = false, $size: Int = 2, $none: String = \"A99999999\","
                        + " $nothing: InvoiceFilter) { alias: __typename " + used() + selected + " }";
        return document + " " + String.join(" ", fragments);
    }

    /** Every variable has to be used somewhere. */
    private static String used() {
        return "used: plans(first: $size) { totalCount @include(if: $yes) truncated @skip(if: $no) } "
                + "nobody: account(by: {number: $none}) @include(if: $no) { invoices(filter: $nothing) { totalCount } } ";
    }

    private String root(String root) {
        String name = root.replaceAll("\\(.*", "");
        GraphQLFieldDefinition field = schema.getQueryType().getFieldDefinition(name);
        return "n" + names++ + ": " + root + " "
                + selection((GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(field.getType()), 1);
    }

    private String selection(GraphQLCompositeType type, int depth) {
        if (type instanceof GraphQLUnionType union) {
            GraphQLNamedOutputType one =
                    union.getTypes().get(random.nextInt(union.getTypes().size()));
            return "{ __typename ... on " + one.getName() + " " + selection((GraphQLObjectType) one, depth) + " }";
        }
        List<GraphQLFieldDefinition> fields = fieldsOf(type).stream()
                .filter(field -> depth < DEEPEST || !isComposite(field))
                .filter(field -> field.getArguments().stream()
                        .noneMatch(argument -> GraphQLTypeUtil.isNonNull(argument.getType())))
                .toList();
        StringBuilder selected = new StringBuilder("{ __typename ");
        int count = 1 + random.nextInt(depth < 3 ? 8 : 4);
        for (int i = 0; i < count && !fields.isEmpty(); i++) {
            GraphQLFieldDefinition field = fields.get(random.nextInt(fields.size()));
            selected.append(wrapped(type, field, depth)).append(' ');
        }
        return selected.append('}').toString();
    }

    private static List<GraphQLFieldDefinition> fieldsOf(GraphQLCompositeType type) {
        if (type instanceof GraphQLObjectType object) {
            return object.getFieldDefinitions();
        }
        return type instanceof GraphQLInterfaceType shared ? shared.getFieldDefinitions() : List.of();
    }

    private String wrapped(GraphQLCompositeType type, GraphQLFieldDefinition field, int depth) {
        String text = field(field, depth);
        return switch (random.nextInt(8)) {
            case 0 -> "... on " + type.getName() + " { " + text + " }";
            case 1 -> "... @include(if: $yes) { " + text + " }";
            case 2 -> {
                String name = "F" + names++;
                fragments.add("fragment " + name + " on " + type.getName() + " { " + text + " }");
                yield "..." + name;
            }
            default -> text;
        };
    }

    /** Under a name of its own where its arguments or its switch could contradict a twin's. */
    private String field(GraphQLFieldDefinition field, int depth) {
        String arguments = arguments(field);
        String own = arguments.isEmpty() && random.nextInt(5) > 0 ? "" : "n" + names++ + ": ";
        String text = own + field.getName() + arguments + " " + SWITCHES.get(random.nextInt(SWITCHES.size()));
        return isComposite(field)
                ? text + " " + selection((GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(field.getType()), depth + 1)
                : text;
    }

    private String arguments(GraphQLFieldDefinition field) {
        List<String> arguments = new ArrayList<>();
        if (field.getArgument("first") != null && random.nextBoolean()) {
            arguments.add(PAGES.get(random.nextInt(PAGES.size())));
        }
        List<String> filters = FILTERS.getOrDefault(field.getName(), List.of());
        if (!filters.isEmpty() && random.nextInt(3) == 0) {
            String filter = filters.get(random.nextInt(filters.size()));
            if (field.getArgument(filter.substring(0, filter.indexOf(':'))) != null) {
                arguments.add(filter);
            }
        }
        return arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
    }

    private static boolean isComposite(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
    }
}
