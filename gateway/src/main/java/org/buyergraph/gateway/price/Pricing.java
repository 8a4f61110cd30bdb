package org.buyergraph.gateway.price;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.gateway.graphql.PublicRoots;
import org.buyergraph.gateway.graphql.TypeNames;
import org.buyergraph.gateway.price.Ask.Owner;
import org.jspecify.annotations.Nullable;

/** Walks through one operation and notes what its fields may ask. */
final class Pricing {
    /** Rows of a list that fit on a page of whichever backend. */
    private static final Many ROWS = new Many(100, 20_100); // the longest is what a partner pays for

    private final GraphQLSchema schema;
    private final Asks asks;
    private final Tariff tariff;
    private final HiddenTypes hidden;
    private final Sizes sizes;
    private final Asker asker;
    private final Map<String, FragmentDefinition> fragments;
    private final Notes notes;

    /**
     * Where objects of the answer stand.
     *
     * @param path in the answer
     * @param count how many at most
     * @param page how many entries each has, where it is a page
     * @param turn what was asked before, so that those of one turn ask together
     * @param wave how many calls stand behind each other
     */
    private record Place(String path, @Nullable Place whole, Many count, int page, String turn, int wave) {
        Place below(String key, Many more, int size) {
            return new Place(path.isEmpty() ? key : path + "." + key, this, count.times(more), size, turn, wave);
        }

        Place after(List<List<Ask>> waves) {
            return waves.isEmpty() ? this : new Place(path, whole, count, page, turn + waves, wave + waves.size());
        }
    }

    Pricing(
            GraphQLSchema schema,
            Asks asks,
            Tariff tariff,
            HiddenTypes hidden,
            Document document,
            Sizes sizes,
            Asker asker) {
        this.hidden = hidden;
        this.schema = schema;
        this.asks = asks;
        this.tariff = tariff;
        this.sizes = sizes;
        this.asker = asker;
        this.notes = new Notes(tariff);
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
    }

    Notes notes(OperationDefinition operation) {
        Place root = new Place("", null, Many.ONE, 0, "", 1);
        GraphQLObjectType type = operation.getOperation() == OperationDefinition.Operation.QUERY
                ? schema.getQueryType()
                : schema.getMutationType();
        if (type != null) {
            object(type, List.of(operation.getSelectionSet()), root);
        }
        return notes;
    }

    private void object(GraphQLObjectType type, List<SelectionSet> selected, Place place) {
        Map<String, List<Field>> byKey = new LinkedHashMap<>();
        selected.forEach(set -> collect(set, type, byKey, new HashSet<>()));
        byKey.forEach((key, merged) -> field(type, key, merged, place));
    }

    private void collect(
            @Nullable SelectionSet selected,
            GraphQLObjectType type,
            Map<String, List<Field>> byKey,
            Set<String> spread) {
        if (selected == null) {
            return;
        }
        for (Selection<?> selection : selected.getSelections()) {
            if (selection instanceof Field field) {
                if (sizes.isOn(field)) {
                    byKey.computeIfAbsent(field.getResultKey(), first -> new ArrayList<>())
                            .add(field);
                }
            } else if (selection instanceof InlineFragment inline) {
                if (sizes.isOn(inline) && applies(inline.getTypeCondition(), type)) {
                    collect(inline.getSelectionSet(), type, byKey, spread);
                }
            } else if (selection instanceof FragmentSpread named && sizes.isOn(named) && spread.add(named.getName())) {
                FragmentDefinition fragment = fragments.get(named.getName());
                if (fragment != null && applies(fragment.getTypeCondition(), type)) {
                    collect(fragment.getSelectionSet(), type, byKey, spread);
                }
            }
        }
    }

    private boolean applies(@Nullable TypeName condition, GraphQLObjectType type) {
        GraphQLType named = condition == null ? type : schema.getType(condition.getName());
        return named == type
                || (named instanceof GraphQLCompositeType many && possible(many).contains(type));
    }

    private List<GraphQLObjectType> possible(GraphQLCompositeType type) {
        if (type instanceof GraphQLObjectType object) {
            return List.of(object);
        }
        return type instanceof GraphQLUnionType union
                ? union.getTypes().stream().map(GraphQLObjectType.class::cast).toList()
                : schema.getImplementations((GraphQLInterfaceType) type);
    }

    /** Before anything is asked for it. */
    private boolean isRefused(GraphQLObjectType type, GraphQLFieldDefinition field) {
        boolean isRoot = type.equals(schema.getQueryType()) || type.equals(schema.getMutationType());
        return asker.isNobody() && isRoot && !PublicRoots.contains(field);
    }

    private void field(GraphQLObjectType type, String key, List<Field> merged, Place place) {
        Field field = merged.get(0);
        GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
        if (definition == null || isRefused(type, definition)) {
            return;
        }
        GraphQLType named = GraphQLTypeUtil.unwrapAll(definition.getType());
        List<SelectionSet> inner = merged.stream().map(Field::getSelectionSet).toList();
        boolean byId = definition.getArgument("id") != null || definition.getArgument("ids") != null;
        if (byId && named instanceof GraphQLInterfaceType nodes) {
            byId(key, field, nodes, inner, place);
            return;
        }
        if (definition.getArgument("representations") != null) {
            byKey(key, field, (GraphQLUnionType) named, inner, place);
            return;
        }
        List<List<Ask>> waves = shown(asked(TypeNames.ofRecord(type.getName()), field), named);
        ask(waves, key, place);
        if (named instanceof GraphQLCompositeType composite) {
            int page = definition.getArgument("first") == null ? 0 : sizes.page(field);
            Place below = place.after(waves).below(key, entries(type, definition, place), page);
            possible(composite).stream().filter(one -> !isHidden(one)).forEach(one -> object(one, inner, below));
        }
    }

    private boolean isHidden(GraphQLObjectType type) {
        return hidden.isHidden(TypeNames.ofRecord(type.getName()), asker.viewerKind());
    }

    /** Nobody is asked for a record that is not for this kind of viewer, nor to conclude what is not. */
    private List<List<Ask>> shown(List<List<Ask>> waves, GraphQLType named) {
        if (!(entry(named) instanceof GraphQLObjectType record) || !isHidden(record)) {
            return waves;
        }
        String subject = TypeNames.ofRecord(record.getName());
        if (!tariff.isOf(subject)) {
            return List.of(); // a conclusion
        }
        return waves.stream()
                .map(wave -> wave.stream().filter(ask -> !isAbout(subject, ask)).toList())
                .filter(wave -> !wave.isEmpty())
                .toList();
    }

    private boolean isAbout(String subject, Ask ask) {
        return ask.questions().stream().filter(tariff::has).allMatch(question -> tariff.subject(question)
                .equals(subject));
    }

    /** Of a page, the type of its entries. */
    private static GraphQLType entry(GraphQLType named) {
        GraphQLFieldDefinition nodes =
                named instanceof GraphQLObjectType page ? page.getFieldDefinition("nodes") : null;
        return nodes == null ? named : GraphQLTypeUtil.unwrapAll(nodes.getType());
    }

    private Many entries(GraphQLObjectType type, GraphQLFieldDefinition definition, Place place) {
        if (!(GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList)) {
            return Many.ONE;
        }
        if (type.getFieldDefinition("pageInfo") != null) {
            return Many.of(place.page());
        }
        return type.getName().equals("Viewer") ? Many.of(asker.keys()) : ROWS;
    }

    /** What is asked depends on the types that the ids name. */
    private void byId(String key, Field field, GraphQLInterfaceType nodes, List<SelectionSet> inner, Place place) {
        List<String> ids = sizes.ids(field);
        Map<String, Long> byType = ids == null
                ? null
                : ids.stream().collect(Collectors.groupingBy(Pricing::typeOf, Collectors.counting()));
        for (GraphQLObjectType type : possible(nodes)) {
            long count =
                    byType == null ? PageRequest.MOST : byType.getOrDefault(TypeNames.ofRecord(type.getName()), 0L);
            if (count > 0 && !isHidden(type)) {
                Place here = many(count, place);
                List<List<Ask>> waves = asks.of("Node", TypeNames.ofRecord(type.getName()));
                ask(waves, key, here);
                object(type, inner, here.after(waves).below(key, Many.ONE, 0));
            }
        }
    }

    /** Entities of a supergraph: asked as the root of their type is, or as nodes are where it has none. */
    private void byKey(String key, Field field, GraphQLUnionType entities, List<SelectionSet> inner, Place place) {
        List<Map<?, ?>> named = sizes.representations(field);
        for (GraphQLObjectType type : possible(entities)) {
            long all = named == null ? PageRequest.MOST : count(named, type.getName(), null);
            if (all > 0) {
                List<List<Ask>> waves = shown(askedByKey(TypeNames.ofRecord(type.getName())), type);
                waves.stream().limit(1).flatMap(List::stream).forEach(ask -> {
                    long some = named == null ? all : count(named, type.getName(), ask.argument());
                    if (some > 0) {
                        ask(List.of(List.of(ask)), key, many(some, place));
                    }
                });
                if (!isHidden(type)) {
                    object(type, inner, many(all, place).after(waves).below(key, Many.ONE, 0));
                }
            }
        }
    }

    private static Place many(long count, Place place) {
        return new Place(place.path(), null, Many.of(count), 0, place.turn(), place.wave());
    }

    private List<List<Ask>> askedByKey(String type) {
        List<List<Ask>> waves = asks.of("Query", type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1));
        return waves.isEmpty() ? asks.of("Node", type) : waves;
    }

    /** Of this type, by a key that has this field; by any where it is null. */
    private static long count(List<Map<?, ?>> named, String type, @Nullable String field) {
        return named.stream()
                .filter(one -> type.equals(one.get("__typename")))
                .filter(one -> field == null || one.get(field) != null)
                .count();
    }

    private static String typeOf(String id) {
        try {
            return GlobalId.of(id).type();
        } catch (RuntimeException malformed) {
            return ""; // leads to nothing
        }
    }

    private List<List<Ask>> asked(String type, Field field) {
        return asks.of(type, field.getName()).stream()
                .map(wave -> wave.stream()
                        .filter(ask -> ask.argument() == null || sizes.names(field, ask.argument()))
                        .toList())
                .filter(wave -> !wave.isEmpty())
                .toList();
    }

    private void ask(List<List<Ask>> waves, String key, Place place) {
        String path = place.path().isEmpty() ? key : place.path() + "." + key;
        Place now = place;
        for (List<Ask> wave : waves) {
            for (Ask ask : wave) {
                ask(ask, path, now);
                ground(ask, path, now);
            }
            now = now.after(List.of(wave));
        }
    }

    private void ground(Ask ask, String path, Place place) {
        ask.questions().stream()
                .filter(tariff::has)
                .map(tariff::subject)
                .distinct()
                .map(subject -> asks.grounds(asker.kind(), subject))
                .forEach(waves -> {
                    Place now = place;
                    for (List<Ask> wave : waves) {
                        for (Ask ground : wave) {
                            ask(ground, path, now);
                        }
                        now = now.after(List.of(wave));
                    }
                });
    }

    private void ask(Ask ask, String path, Place place) {
        Many count = count(ask, place);
        String owner = owner(ask, path, place);
        String turn = ask.owner() == Owner.VIEWER || ask.owner() == Owner.ALL ? owner : place.turn();
        List<String> answered = ask.questions().stream().filter(tariff::has).toList();
        boolean first = count.equals(Many.ONE) || asker.seesAll();
        for (String question : first && !answered.isEmpty() ? answered.subList(0, 1) : answered) {
            notes.add(new Notes.Keys(question, owner, ask.role()), count, turn, place.wave(), path);
        }
    }

    private Many count(Ask ask, Place place) {
        Many owners =
                switch (ask.owner()) {
                    case OBJECT -> place.count();
                    case WHOLE ->
                        place.whole() == null ? place.count() : place.whole().count();
                    case VIEWER -> Many.of(asker.keys());
                    case ALL -> Many.ONE;
                };
        return switch (ask.keys()) {
            case ONE -> owners;
            case ROWS -> owners.times(ROWS);
            case PAGE -> owners.times(Many.of(place.page()));
        };
    }

    /** What is named by an argument, as all is that is asked for at the root, is another key for each field. */
    private static String owner(Ask ask, String path, Place place) {
        return switch (ask.owner()) {
            case OBJECT -> place.path().isEmpty() || ask.argument() != null ? path : place.path();
            case WHOLE -> place.whole() == null ? place.path() : place.whole().path();
            case VIEWER -> "@viewer";
            case ALL -> "@all";
        };
    }
}
