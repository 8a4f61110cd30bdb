package org.buyergraph.gateway.federation;

import org.buyergraph.gateway.graphql.ForbiddenException;
import org.buyergraph.gateway.graphql.SchemaText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Tells the schema to whoever composes it with others, where it is told at all. */
@Controller
@ConditionalOnBooleanProperty("gateway.federation.enabled")
class ServiceController {
    private final ObjectProvider<SchemaText> schema;

    ServiceController(ObjectProvider<SchemaText> schema) {
        this.schema = schema;
    }

    @QueryMapping("_service")
    Service service() {
        SchemaText told = schema.getIfAvailable();
        if (told == null) {
            throw new ForbiddenException("This gateway does not tell its schema. Compose with that of one that does.");
        }
        return new Service(told.ofSubgraph());
    }

    record Service(String sdl) {}
}
