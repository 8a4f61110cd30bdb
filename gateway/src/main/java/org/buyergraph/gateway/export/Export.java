package org.buyergraph.gateway.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * A list that a feature offers as a file. A bean of this type is all that a new one needs.
 *
 * @param path below {@code /exports}, without the ending that says in which form; what is in braces is a variable of the document
 * @param document asks for one page of the list, with the variables {@code first} and {@code after}, and for {@code truncated},
 *     {@code pageInfo { hasNextPage }} and {@code edges { cursor node }} of it
 * @param list where in the document's answer it is, such as {@code /account/transactions}
 * @param parameters that say what of the list is wanted
 * @param columns of the file where it is a table
 */
public record Export(String path, String document, String list, List<Parameter> parameters, List<Column> columns) {
    /**
     * What a client may give to say which entries are wanted, by the name that the list's own argument has.
     *
     * @param ofFilter whether it is a part of the list's {@code filter}
     */
    public record Parameter(String name, Form form, boolean ofFilter) {
        /** How it is written. */
        public enum Form {
            TEXT,
            NUMBER,
            /** Once for each. */
            TEXTS
        }
    }

    /** @param place in an entry, such as {@code /amount/amount}; of each, where the way leads through a list */
    public record Column(String name, String place) {}

    public Export {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }

    /** @param resource with the document */
    public static Export of(
            String path, String resource, String list, List<Parameter> parameters, List<Column> columns) {
        try {
            return new Export(
                    path,
                    new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8),
                    list,
                    parameters,
                    columns);
        } catch (IOException missing) {
            throw new UncheckedIOException("The document of an export cannot be read: " + resource, missing);
        }
    }

    public static List<Parameter> filters(Parameter.Form form, String... names) {
        return Arrays.stream(names).map(name -> new Parameter(name, form, true)).toList();
    }
}
