package org.buyergraph.gateway.federation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.BadUserInputException;
import org.buyergraph.gateway.graphql.FieldMethod;
import org.buyergraph.gateway.graphql.FieldMethods;
import org.buyergraph.gateway.graphql.Given;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.gateway.graphql.NodeSource;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.gateway.graphql.PartialList;
import org.buyergraph.gateway.graphql.Scope;
import org.buyergraph.gateway.graphql.TooComplexException;
import org.buyergraph.gateway.graphql.TypeNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Finds what other subgraphs name: by its id as {@code node} does, by another key as the root field of its type does. */
@Controller
@ConditionalOnBooleanProperty("gateway.federation.enabled")
class EntityController {
    private final Map<String, NodeSource> sources;
    private final ObjectProvider<FieldMethods> methods;
    private final EntityKeys keys;

    EntityController(List<NodeSource> sources, ObjectProvider<FieldMethods> methods, EntityKeys keys) {
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(NodeSource::type, Function.identity()));
        this.methods = methods;
        this.keys = keys;
    }

    @QueryMapping("_entities")
    Fact<PartialList<Object>> entities(@Argument List<Representation> representations, Facts facts) {
        TooComplexException.require("representations in one field", representations.size(), PageRequest.MOST);
        return PartialList.of(representations, one -> find(one, facts));
    }

    private Fact<?> find(Representation named, Facts facts) {
        String type = TypeNames.ofRecord(named.type());
        for (String key : keys.of(named.type())) {
            String name = named.field(key);
            if (name != null) {
                return key.equals("id") ? byId(type, name, facts) : byRoot(type, key, name, facts);
            }
        }
        throw new BadUserInputException("No type of this graph can be named by such a key.");
    }

    private Fact<?> byId(String type, String id, Facts facts) {
        NodeSource source = Objects.requireNonNull(sources.get(type));
        return source.find(GlobalId.nameOf(type, id), facts);
    }

    /** The root field of a type is called as the type is, and takes its keys. */
    private Fact<?> byRoot(String type, String key, String name, Facts facts) {
        String root = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
        FieldMethod method = Objects.requireNonNull(methods.getObject().of("Query", root));
        Scope scope = new Scope(facts, new Given(Map.of()));
        Object found = method.call(null, method.bind(Map.of("by", Map.of(key, name))), scope);
        return (Fact<?>) Objects.requireNonNull(found);
    }
}
