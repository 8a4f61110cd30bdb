package org.buyergraph.gateway.graphql;

import graphql.GraphQLError;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.List;

/**
 * What is wrong with a document, for somebody who may not look into the schema: where, and what kind of mistake, in no other names
 * than the document's own.
 */
final class DocumentMistake {
    private static final String VALUE =
            "A variable's value does not fit the type that the document gives it, or none is given where one is needed. See locations.";

    private DocumentMistake() {}

    static String of(GraphQLError error) {
        if (!(error instanceof ValidationError invalid)) {
            return VALUE;
        }
        List<String> path = invalid.getQueryPath();
        String place = path == null || path.isEmpty() ? "" : " at " + String.join("/", path);
        return invalid.getValidationErrorType() instanceof ValidationErrorType type
                ? kind(type) + place + "."
                : "The document breaks a rule of the language" + place + ".";
    }

    private static String kind(ValidationErrorType type) {
        return switch (type) {
            case FieldUndefined -> "There is no such field";
            case UnknownArgument -> "There is no such argument";
            case MissingFieldArgument, MissingDirectiveArgument, NullValueForNonNullArgument ->
                "An argument that is needed has no value";
            case SubselectionRequired -> "Fields have to be selected of this field";
            case SubselectionNotAllowed -> "No fields can be selected of this field";
            case WrongType -> "A value does not fit the type that is expected";
            case VariableTypeMismatch -> "A variable's type does not fit the place where it is used";
            case UnknownType, NonInputTypeOnVariable -> "There is no such type, or it is none for a variable";
            case UnknownDirective, MisplacedDirective -> "There is no such directive, or it is not for this place";
            case UndefinedVariable -> "A variable is used that the operation does not declare";
            case UnusedVariable -> "A variable is declared that the operation does not use";
            case UndefinedFragment, UnusedFragment, FragmentCycle, DuplicateFragmentName ->
                "A fragment is missing, never used, used by itself, or there twice";
            case FragmentTypeConditionInvalid, InlineFragmentTypeConditionInvalid, InvalidFragmentType ->
                "A fragment is not for what is there";
            case FieldsConflict -> "Two fields of one name ask for different things: give one of them an alias";
            case UnknownOperation -> "The graph has no operations of this kind";
            default -> "The document breaks a rule of the language (" + type + ")";
        };
    }
}
