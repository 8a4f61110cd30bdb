package org.buyergraph.schema;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AbstractDescribedNode;
import graphql.language.Description;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private static final Pattern NODES = Pattern.compile("nodes: \\[(\\w+)!?]!");
    private static final List<String> VENDORS = List.of("zuora", "salesforce", "gitlab", "customersdot");

    private final TypeDefinitionRegistry schema = SchemaFiles.merged();

    @Test
    void itIsAValidSchema() {
        assertThat(UnExecutableSchemaGenerator.makeUnExecutableSchema(schema).getQueryType())
                .isNotNull();
    }

    @Test
    void aSubscriptionIsWhatABuyerBuysAndNotAnOperation() {
        assertThat(UnExecutableSchemaGenerator.makeUnExecutableSchema(schema).getSubscriptionType())
                .isNull();
    }

    @Test
    void everyTypeFieldArgumentAndValueIsDescribed() {
        List<String> undescribed = new ArrayList<>();
        types().forEach((TypeDefinition<?> type) -> {
            check(undescribed, type.getName(), type);
            parts(type).forEach(part -> check(undescribed, type.getName() + "." + name(part), part));
        });
        fields().forEach(owned -> owned.field()
                .getInputValueDefinitions()
                .forEach(argument -> check(
                        undescribed,
                        owned.owner() + "." + owned.field().getName() + "(" + argument.getName() + ")",
                        argument)));

        assertThat(undescribed).isEmpty();
    }

    @Test
    void noVendorIsNamedByATypeOrField() {
        Stream<String> names = Stream.concat(
                types().map(TypeDefinition::getName),
                types().flatMap(SchemaTest::parts).map(SchemaTest::name));

        assertThat(names).noneMatch(name -> VENDORS.stream()
                .anyMatch(vendor -> name.toLowerCase(ROOT).contains(vendor)));
    }

    @Test
    void theRootFileLeavesQueryToTheFeatures() {
        ObjectTypeDefinition query = schema.getTypeOrNull("Query", ObjectTypeDefinition.class);

        assertThat(Objects.requireNonNull(query).getFieldDefinitions()).isEmpty();
    }

    @Test
    void everyScalarSaysWhereItIsSpecified() {
        assertThat(schema.scalars().values().stream()
                        .filter(scalar -> !isBuiltIn(scalar))
                        .filter(scalar -> !scalar.hasDirective("specifiedBy"))
                        .map(ScalarTypeDefinition::getName))
                .isEmpty();
    }

    @Test
    void lookupArgumentsTakeExactlyOneKey() {
        assertThat(schema.getTypes(InputObjectTypeDefinition.class).stream()
                        .filter(input -> input.getName().endsWith("By"))
                        .filter(input -> !input.hasDirective("oneOf"))
                        .map(InputObjectTypeDefinition::getName))
                .isEmpty();
    }

    @Test
    void enumsOfVendorWordsHaveAPlaceForTheUnknown() {
        assertThat(schema.getTypes(EnumTypeDefinition.class).stream()
                        .filter(type -> type.getName().endsWith("Status")
                                || type.getName().endsWith("Kind"))
                        .filter(type -> !type.getName().equals("TransactionKind")) // each is a list that we read
                        .filter(type -> type.getEnumValueDefinitions().stream()
                                .noneMatch(value -> value.getName().equals("UNKNOWN")))
                        .map(EnumTypeDefinition::getName))
                .isEmpty();
    }

    /** One word for one thing: who learned one list, license or filter knows how to ask for the next. */
    @Test
    void theSameThingHasTheSameNameEverywhere() {
        Stream<String> names = Stream.concat(
                types().map(TypeDefinition::getName),
                types().flatMap(SchemaTest::parts).map(SchemaTest::name));
        assertThat(names.filter(name -> name.toLowerCase(ROOT).matches(".*(cancelled|licence|catalogue).*")))
                .isEmpty();
        assertThat(fields().filter(owned -> owned.field().getName().matches("seats|.*Seats|seatsAssigned"))
                        .filter(owned -> written(owned.field().getType()).matches("(Decimal|Float|String)!?"))
                        .map(owned -> owned.owner() + "." + owned.field().getName()))
                .isEmpty();
    }

    @Test
    void filtersOfAllListsAreAlikeInForm() {
        assertThat(inputsCalled("Filter").flatMap(filter -> filter.getInputValueDefinitions().stream()
                        .filter(value -> !isNamedByItsForm(value))
                        .map(value -> filter.getName() + "." + value.getName())))
                .isEmpty();
    }

    private static boolean isNamedByItsForm(InputValueDefinition value) {
        String type = written(value.getType());
        if (type.startsWith("[")) {
            return value.getName().endsWith("s") && !value.getName().endsWith("status");
        }
        return !type.equals("Date") || value.getName().matches("\\w+(OnOrAfter|OnOrBefore)");
    }

    @Test
    void ordersOfAllListsAreAlikeInForm() {
        assertThat(inputsCalled("Order").toList()).isNotEmpty().allSatisfy(order -> {
            assertThat(order.getInputValueDefinitions())
                    .extracting(InputValueDefinition::getName)
                    .containsExactly("field", "direction");
            assertThat(order.getInputValueDefinitions().stream().map(value -> written(value.getType())))
                    .containsExactly(order.getName() + "Field!", "Direction!");
        });
    }

    private Stream<InputObjectTypeDefinition> inputsCalled(String ending) {
        return schema.getTypes(InputObjectTypeDefinition.class).stream()
                .filter(input -> input.getName().endsWith(ending));
    }

    /** What ends, ends with the first day that it no longer covers; only a bill is to be paid by a last day. */
    @Test
    void aDaySaysWhetherItIsAFirstOneOrOneByItself() {
        assertThat(dates().filter(date -> !said(date).matches("The (first )?day .*"))
                        .map(date -> date.owner() + "." + date.field().getName()))
                .containsExactly("Invoice.dueDate");
        assertThat(dates().filter(date -> date.field().getName().matches(".*(End|EndsOn|endsOn|until|canceledOn)"))
                        .filter(date -> !said(date).matches("The first day .*no longer .*")))
                .isEmpty();
        assertThat(dates().filter(date -> said(date).contains("no longer"))).hasSizeGreaterThan(9);
    }

    private Stream<OwnedField> dates() {
        return fields().filter(owned -> written(owned.field().getType()).matches("Date!?"));
    }

    private static String said(OwnedField owned) {
        return owned.field().getDescription().getContent();
    }

    @Test
    void aConnectionHasWhatRelayClientsRelyOn() {
        List<ObjectTypeDefinition> connections = schema.getTypes(ObjectTypeDefinition.class).stream()
                .filter(type -> type.getName().endsWith("Connection"))
                .toList();

        assertThat(connections).isNotEmpty().allSatisfy(connection -> {
            String item = connection.getName().replace("Connection", "");
            assertThat(connection.getFieldDefinitions().stream().map(SchemaTest::signature))
                    .contains("edges: [" + item + "Edge!]!", "pageInfo: PageInfo!", "totalCount: Int!")
                    .anyMatch(signature -> isListOf(item, signature));
        });
    }

    /** Of entries that the connection is called after; one of some of them, such as those owned, says which before. */
    private static boolean isListOf(String item, String signature) {
        Matcher nodes = NODES.matcher(signature);
        return nodes.matches() && item.endsWith(nodes.group(1));
    }

    @Test
    void whatIsANodeSaysSo() {
        assertThat(schema.getTypes(ObjectTypeDefinition.class).stream()
                        .filter(type -> type.getFieldDefinitions().stream()
                                .anyMatch(field -> signature(field).equals("id: ID!")))
                        .filter(type -> type.getImplements().stream()
                                .noneMatch(parent -> parent instanceof TypeName name
                                        && name.getName().equals("Node")))
                        .map(ObjectTypeDefinition::getName))
                .isEmpty();
    }

    private record OwnedField(String owner, FieldDefinition field) {}

    private Stream<OwnedField> fields() {
        return types().flatMap(type -> parts(type)
                .filter(FieldDefinition.class::isInstance)
                .map(field -> new OwnedField(type.getName(), (FieldDefinition) field)));
    }

    private Stream<TypeDefinition<?>> types() {
        Stream<TypeDefinition<?>> own = schema.types().values().stream().map(type -> (TypeDefinition<?>) type);
        Stream<TypeDefinition<?>> extensions = schema.objectTypeExtensions().values().stream()
                .flatMap(List::stream)
                .map(extension -> (TypeDefinition<?>) extension);
        Stream<TypeDefinition<?>> scalars = schema.scalars().values().stream()
                .filter(scalar -> !isBuiltIn(scalar))
                .map(scalar -> (TypeDefinition<?>) scalar);
        return Stream.of(own, extensions, scalars).flatMap(all -> all);
    }

    private static boolean isBuiltIn(ScalarTypeDefinition scalar) {
        return List.of("Int", "Float", "String", "Boolean", "ID").contains(scalar.getName());
    }

    private static Stream<AbstractDescribedNode<?>> parts(TypeDefinition<?> type) {
        if (type instanceof ImplementingTypeDefinition<?> fields) {
            return fields.getFieldDefinitions().stream().map(field -> (AbstractDescribedNode<?>) field);
        }
        if (type instanceof InputObjectTypeDefinition input) {
            return input.getInputValueDefinitions().stream().map(field -> (AbstractDescribedNode<?>) field);
        }
        if (type instanceof EnumTypeDefinition values) {
            return values.getEnumValueDefinitions().stream().map(value -> (AbstractDescribedNode<?>) value);
        }
        return Stream.of();
    }

    private static void check(List<String> undescribed, String name, Object node) {
        boolean extension = node instanceof ObjectTypeExtensionDefinition;
        if (!extension && node instanceof AbstractDescribedNode<?> described && !isSaid(described.getDescription())) {
            undescribed.add(name);
        }
    }

    private static boolean isSaid(Description description) {
        return description != null && description.getContent().strip().endsWith(".");
    }

    private static String name(AbstractDescribedNode<?> part) {
        return ((NamedNode<?>) part).getName();
    }

    private static String signature(FieldDefinition field) {
        return field.getName() + ": " + written(field.getType());
    }

    private static String written(Type<?> type) {
        return graphql.language.AstPrinter.printAst(type);
    }
}
