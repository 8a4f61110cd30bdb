package org.buyergraph.gateway.golden;

import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The query that asks for everything of an account, and how much of the schema that is. */
public final class GoldenQuery {
    public static final String TEXT = read(new ClassPathResource("golden/account.graphql"));

    private GoldenQuery() {}

    /** A query for everything of a namespace, the same as is asked of an account's. */
    public static String ofNamespace(String number) {
        String fragments = Parser.parse(TEXT).getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> Set.of(
                                "Action", "Attention", "Billed", "Item", "Money", "Namespace", "Place", "Profile")
                        .contains(fragment.getName()))
                .map(AstPrinter::printAst)
                .collect(Collectors.joining("\n"));
        return "{ namespace(by: {number: \"" + number + "\"}) { ...Namespace } }\n" + fragments;
    }

    /** The schema as clients see it. */
    public static GraphQLSchema schema() {
        TypeDefinitionRegistry types = new TypeDefinitionRegistry();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:schema/*.graphqls")) {
                types.merge(new SchemaParser().parse(read(file)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(types);
    }

    /** Every field that the query asks for, such as {@code Account.name}. */
    public static Set<String> asked(GraphQLSchema schema, String query) {
        Document document = Parser.parse(query);
        Set<String> asked = new TreeSet<>();
        QueryTraverser.newQueryTraverser()
                .schema(schema)
                .document(document)
                .variables(Map.of("number", ""))
                .build()
                .visitPreOrder(new QueryVisitorStub() {
                    @Override
                    public void visitField(QueryVisitorFieldEnvironment field) {
                        asked.add(name(field.getFieldsContainer(), field.getFieldDefinition()));
                    }
                });
        return asked;
    }

    /** Every field that can be reached from a type. */
    public static Set<String> reachable(GraphQLSchema schema, String from) {
        Set<String> fields = new TreeSet<>();
        collect(schema.getObjectType(from), fields);
        return fields;
    }

    private static void collect(GraphQLObjectType type, Set<String> fields) {
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            if (fields.add(name(type, field))
                    && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object) {
                collect(object, fields);
            }
        }
    }

    private static String name(GraphQLFieldsContainer type, GraphQLFieldDefinition field) {
        return type.getName() + "." + field.getName();
    }

    private static String read(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
