package org.buyergraph.gateway.graphql;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Finds anything by its global id, from the feature whose type the id names. */
@Controller
class NodeController {
    private static final int MOST = 100;

    private final Map<String, NodeSource> sources;

    NodeController(List<NodeSource> sources) {
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(NodeSource::type, Function.identity()));
    }

    @QueryMapping
    Fact<?> node(@Argument String id, Facts facts) {
        return find(id, facts);
    }

    @QueryMapping
    Fact<PartialList<Object>> nodes(@Argument List<String> ids, Facts facts) {
        if (ids.size() > MOST) {
            throw new BadUserInputException("Give at most " + MOST + " ids.");
        }
        return PartialList.of(ids, id -> find(id, facts));
    }

    private Fact<?> find(String id, Facts facts) {
        GlobalId parsed = GlobalId.of(id);
        NodeSource source = sources.get(parsed.type());
        if (source == null) {
            throw GlobalId.foreign();
        }
        return source.find(parsed.name(), facts);
    }
}
