package org.buyergraph.gateway.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a document asks for, with each fragment as often as it is spread, and needs no schema for it. A fragment is
 * looked through once however often it is spread: fragments that double each other are counted, never expanded.
 */
final class DocumentExtent {
    /** Beyond any limit, and far enough from overflow that sums of it need no care. */
    private static final long PLENTY = 1L << 40;

    /** Fragments in fragments nest without nesting fields; nobody writes this many in each other. */
    private static final int NESTING = 100;

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Extent> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private DocumentExtent(Document document) {
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment, (one, other) -> one));
    }

    /**
     * @param depth of fields in fields
     * @param roots fields that stand in no other field
     * @param nesting of braces, with those of fragments
     */
    record Extent(long fields, long aliases, long directives, long roots, int depth, int nesting) {
        private static final Extent NOTHING = new Extent(0, 0, 0, 0, 0, 0);

        private Extent beside(Extent other) {
            return new Extent(
                    Math.min(PLENTY, fields + other.fields),
                    Math.min(PLENTY, aliases + other.aliases),
                    Math.min(PLENTY, directives + other.directives),
                    Math.min(PLENTY, roots + other.roots),
                    Math.max(depth, other.depth),
                    Math.max(nesting, other.nesting));
        }

        private Extent within(Field field) {
            return new Extent(
                    fields + 1,
                    aliases + (field.getAlias() == null ? 0 : 1),
                    directives + field.getDirectives().size(),
                    1,
                    depth + 1,
                    nesting + 1);
        }

        private Extent spread(int directivesThere) {
            return new Extent(fields, aliases, directives + directivesThere, roots, depth, nesting + 1);
        }
    }

    /** Of all operations together; no fragment that nobody spreads may be larger than that either. */
    static void require(Document document, LimitsProperties limits) {
        DocumentExtent counting = new DocumentExtent(document);
        for (FragmentDefinition fragment : counting.fragments.values()) {
            require(counting.of(fragment), limits);
        }
        Extent all = Extent.NOTHING;
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            Extent one = counting.of(operation);
            TooComplexException.require("root fields", one.roots(), limits.rootFields());
            all = all.beside(one);
        }
        require(all, limits);
    }

    private Extent of(OperationDefinition operation) {
        return of(operation.getSelectionSet()).spread(operation.getDirectives().size());
    }

    private static void require(Extent extent, LimitsProperties limits) {
        TooComplexException.require("levels of fields", extent.depth(), limits.depth());
        TooComplexException.require("levels of fragments", extent.nesting(), NESTING);
        TooComplexException.require("fields", extent.fields(), limits.fields());
        TooComplexException.require("aliases", extent.aliases(), limits.aliases());
        TooComplexException.require("directives", extent.directives(), limits.directives());
    }

    private Extent of(@Nullable SelectionSet selections) {
        Extent sum = Extent.NOTHING;
        if (selections == null) {
            return sum;
        }
        for (Selection<?> selection : selections.getSelections()) {
            sum = sum.beside(of(selection));
        }
        return sum;
    }

    private Extent of(Selection<?> selection) {
        if (selection instanceof Field field) {
            return of(field.getSelectionSet()).within(field);
        }
        if (selection instanceof InlineFragment inline) {
            return of(inline.getSelectionSet()).spread(inline.getDirectives().size());
        }
        FragmentSpread spread = (FragmentSpread) selection;
        FragmentDefinition fragment = fragments.get(spread.getName());
        Extent inside = fragment == null ? Extent.NOTHING : of(fragment);
        return inside.spread(spread.getDirectives().size());
    }

    private Extent of(FragmentDefinition fragment) {
        Extent before = known.get(fragment.getName());
        if (before != null) {
            return before;
        }
        if (!open.add(fragment.getName())) {
            throw new BadUserInputException("A fragment spreads itself, or one that spreads it.");
        }
        Extent extent =
                of(fragment.getSelectionSet()).spread(fragment.getDirectives().size());
        open.remove(fragment.getName());
        known.put(fragment.getName(), extent);
        return extent;
    }
}
