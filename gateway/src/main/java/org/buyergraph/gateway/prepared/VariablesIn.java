package org.buyergraph.gateway.prepared;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.VariableReference;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds where a document names variables. */
final class VariablesIn {
    private VariablesIn() {}

    static boolean none(List<Argument> arguments) {
        return arguments.stream().noneMatch(VariablesIn::some);
    }

    private static boolean some(Node<?> node) {
        return node instanceof VariableReference || node.getChildren().stream().anyMatch(VariablesIn::some);
    }

    /** Those that switch fields on and off. */
    static Set<String> switches(Document document) {
        Set<String> switches = new TreeSet<>();
        collect(document, switches);
        return switches;
    }

    private static void collect(Node<?> node, Set<String> switches) {
        if (node instanceof DirectivesContainer<?> container) {
            for (Directive directive : container.getDirectives()) {
                directive.getArguments().stream()
                        .map(Argument::getValue)
                        .filter(VariableReference.class::isInstance)
                        .forEach(value -> switches.add(((VariableReference) value).getName()));
            }
        }
        node.getChildren().forEach(child -> collect(child, switches));
    }
}
