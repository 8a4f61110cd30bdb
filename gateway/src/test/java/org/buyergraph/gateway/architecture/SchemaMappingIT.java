package org.buyergraph.gateway.architecture;

import static graphql.schema.FieldCoordinates.coordinates;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.gateway.graphql.PartialList;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/** Holds the schema against the controllers and records that answer it; then against schemas with one mistake each. */
class SchemaMappingIT extends RunningGateway {
    private static final List<String> PAGE = List.of("first", "after", "last", "before");

    @Autowired
    private ApplicationContext context;

    @Test
    void everyFieldIsAnsweredAndEveryAnswerIsAField() {
        SchemaReport report = report("", "");

        assertThat(report.unmappedFields()).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
        assertThat(argumentsThatNobodyTakes(report)).isEmpty();
    }

    @Test
    void schemaAndCodeAgreeOnWhatMayBeAbsent() {
        SchemaReport report = report("", "");

        assertThat(report.fieldNullnessErrors()).isEmpty();
        assertThat(report.argumentNullnessErrors()).isEmpty();
        assertThat(askedButNeverNull(report)).isEmpty();
    }

    /** What is skipped is not checked: a resolver that returns Object, or a collection of it, hides all below. */
    @Test
    void noTypeIsLeftOut() {
        assertThat(report("", "").skippedTypes()).isEmpty();
    }

    @Test
    void findsAFieldThatNobodyAnswers() {
        SchemaReport report = report("type Account implements Node {", "type Account implements Node { motto: String");

        assertThat(report.unmappedFields()).containsExactly(coordinates("Account", "motto"));
    }

    @Test
    void findsAnAnswerThatNoFieldAsksFor() {
        SchemaReport report = report("crm: CrmAccount", "sales: CrmAccount");

        assertThat(report.unmappedRegistrations()).containsOnlyKeys(coordinates("Account", "crm"));
    }

    @Test
    void findsAnArgumentThatTheSchemaDoesNotHave() {
        SchemaReport report = report("filter: InvoiceFilter", "only: InvoiceFilter");

        assertThat(report.unmappedArguments().values()).contains(List.of("filter"));
    }

    @Test
    void findsAListThatCannotBePaged() {
        assertThat(pagesThatCannotBeAskedFor(report("", ""))).isEmpty();
        assertThat(pagesThatCannotBeAskedFor(report("first: Int", "head: Int")))
                .contains("Account.subscriptions(first)");
    }

    @Test
    void findsAnArgumentThatNobodyTakes() {
        SchemaReport report = report("first: Int", "first: Int, sorted: Boolean");

        assertThat(argumentsThatNobodyTakes(report)).contains("Account.subscriptions(sorted)");
    }

    @Test
    void findsAFactThatMayBeAbsentWhereTheSchemaPromisesIt() {
        SchemaReport report = report("termEnd: Date", "termEnd: Date!");

        assertThat(report.fieldNullnessErrors()).containsOnlyKeys(coordinates("Subscription", "termEnd"));
    }

    @Test
    void findsAnArgumentThatMayBeAbsentWhereTheCodeNeedsIt() {
        SchemaReport report = report("by: AccountBy!", "by: AccountBy");

        assertThat(report.argumentNullnessErrors().values()).singleElement().satisfies(errors -> assertThat(errors)
                .hasSize(1));
    }

    @Test
    void findsAPromiseThatAnotherBackendWouldHaveToKeep() {
        assertThat(askedButNeverNull(report("crm: CrmAccount", "crm: CrmAccount!")))
                .containsExactly(coordinates("Account", "crm"));
    }

    @Test
    void findsATypeThatWouldBeLeftOut() {
        RuntimeWiringConfigurer untyped =
                wiring -> wiring.type("Account", type -> type.dataFetcher("sales", environment -> new Object()));

        assertThat(report("crm: CrmAccount", "crm: CrmAccount sales: CrmAccount", untyped)
                        .skippedTypes())
                .extracting(SchemaReport.SkippedType::fieldCoordinates)
                .containsExactly(coordinates("Account", "sales"));
    }

    /** What is asked may be missing, hidden or late, and a promise that breaks would take its parent along. */
    private static List<FieldCoordinates> askedButNeverNull(SchemaReport report) {
        return fields(report)
                .filter(field -> isAsked(report.dataFetcher(field)))
                .filter(field -> GraphQLTypeUtil.isNonNull(
                        report.schema().getFieldDefinition(field).getType()))
                .toList();
    }

    /** A list whose entries fail each for itself keeps its promise. */
    private static boolean isAsked(DataFetcher<?> fetcher) {
        Method method = fetcher instanceof SelfDescribingDataFetcher<?> described ? described.asMethod() : null;
        return method != null
                && method.getReturnType() == Fact.class
                && ResolvableType.forMethodReturnType(method).getGeneric(0).toClass() != PartialList.class;
    }

    private static List<String> argumentsThatNobodyTakes(SchemaReport report) {
        return fields(report)
                .filter(field -> report.dataFetcher(field) instanceof SelfDescribingDataFetcher<?>)
                .flatMap(field -> report.schema().getFieldDefinition(field).getArguments().stream()
                        .filter(argument -> !((SelfDescribingDataFetcher<?>) report.dataFetcher(field))
                                .getArguments()
                                .containsKey(argument.getName()))
                        .filter(argument -> !(isPaged(report.dataFetcher(field)) && PAGE.contains(argument.getName())))
                        .map(argument -> field + "(" + argument.getName() + ")"))
                .toList();
    }

    /** A page is taken as one argument of the method, and asked for by four of the field. */
    private static List<String> pagesThatCannotBeAskedFor(SchemaReport report) {
        return fields(report)
                .filter(field -> isPaged(report.dataFetcher(field)))
                .flatMap(field -> PAGE.stream()
                        .filter(name ->
                                report.schema().getFieldDefinition(field).getArgument(name) == null)
                        .map(name -> field + "(" + name + ")"))
                .toList();
    }

    private static boolean isPaged(DataFetcher<?> fetcher) {
        Method method = fetcher instanceof SelfDescribingDataFetcher<?> described ? described.asMethod() : null;
        return method != null && List.of(method.getParameterTypes()).contains(PageRequest.class);
    }

    private static Stream<FieldCoordinates> fields(SchemaReport report) {
        return report.schema().getAllTypesAsList().stream()
                .filter(type ->
                        type instanceof GraphQLObjectType && !type.getName().startsWith("__"))
                .map(GraphQLObjectType.class::cast)
                .flatMap(type -> type.getFieldDefinitions().stream().map(field -> coordinates(type, field)));
    }

    /** Of the schema with one part of its text replaced, and with more to answer it than the gateway has. */
    private SchemaReport report(String part, String mistake, RuntimeWiringConfigurer... more) {
        AtomicReference<SchemaReport> report = new AtomicReference<>();
        GraphQlSource.SchemaResourceBuilder source =
                GraphQlSource.schemaResourceBuilder().schemaResources(schema(part, mistake));
        context.getBeanProvider(RuntimeWiringConfigurer.class).orderedStream().forEach(source::configureRuntimeWiring);
        Stream.of(more).forEach(source::configureRuntimeWiring);
        context.getBeanProvider(GraphQlSourceBuilderCustomizer.class)
                .orderedStream()
                .forEach(customizer -> customizer.customize(source));
        source.inspectSchemaMappings(report::set).build();
        return report.get();
    }

    private Resource[] schema(String part, String mistake) {
        try {
            return Stream.of(context.getResources("classpath*:schema/*.graphqls"))
                    .map(file -> part.isEmpty() ? file : replaced(file, part, mistake))
                    .toArray(Resource[]::new);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Resource replaced(Resource file, String part, String mistake) {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8).replace(part, mistake);
            return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
