package org.buyergraph.gateway.graphql;

import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.SchemaPrinter.Options;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** The schema as clients may read it. There is one where introspection is on, and none elsewhere. */
@Component
@ConditionalOnBooleanProperty("gateway.limits.introspection")
public final class SchemaText {
    private final ObjectProvider<GraphQlSource> source;

    SchemaText(ObjectProvider<GraphQlSource> source) {
        this.source = source;
    }

    /** Printed anew each time. */
    public String text() {
        Options options = Options.defaultOptions()
                .includeSchemaDefinition(true)
                .includeDirectiveDefinition(name -> !UntoldDirectives.contains(name));
        return new SchemaPrinter(options).print(source.getObject().schema());
    }
}
