package org.buyergraph.schema;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;

/** Fields, arguments and values that are deprecated without a sentence that says what to do instead. */
final class Deprecations {
    private final List<String> found = new ArrayList<>();

    private Deprecations() {}

    static List<String> unreasoned(TypeDefinitionRegistry schema) {
        Deprecations deprecations = new Deprecations();
        schema.types().values().forEach(deprecations::look);
        schema.objectTypeExtensions().values().forEach(each -> each.forEach(deprecations::look));
        schema.interfaceTypeExtensions().values().forEach(each -> each.forEach(deprecations::look));
        schema.enumTypeExtensions().values().forEach(each -> each.forEach(deprecations::look));
        schema.inputObjectTypeExtensions().values().forEach(each -> each.forEach(deprecations::look));
        return List.copyOf(deprecations.found);
    }

    private void look(TypeDefinition<?> type) {
        String owner = type.getName() + ".";
        if (type instanceof ImplementingTypeDefinition<?> fields) {
            for (FieldDefinition field : fields.getFieldDefinitions()) {
                look(owner + field.getName(), field);
                field.getInputValueDefinitions()
                        .forEach(argument -> look(owner + field.getName() + "(" + argument.getName() + ":)", argument));
            }
        } else if (type instanceof InputObjectTypeDefinition input) {
            input.getInputValueDefinitions().forEach(field -> look(owner + field.getName(), field));
        } else if (type instanceof EnumTypeDefinition values) {
            values.getEnumValueDefinitions().forEach(value -> look(owner + value.getName(), value));
        }
    }

    private void look(String place, DirectivesContainer<?> element) {
        for (Directive deprecated : element.getDirectives("deprecated")) {
            boolean said = deprecated.getArgument("reason") != null
                    && deprecated.getArgument("reason").getValue() instanceof StringValue reason
                    && reason.getValue().strip().endsWith(".");
            if (!said) {
                found.add(place);
            }
        }
    }
}
