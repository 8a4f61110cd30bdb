package org.buyergraph.gateway.document;

/**
 * Which document a link opens.
 *
 * @param source the kind of document, by its source's name
 * @param record that it belongs to, by its id in the graph
 */
public record DocumentId(String source, String record) {
    /** Where all documents are, for the one rule that lets links through. */
    public static final String PATHS = "/documents/*/*";

    static final String PATH = "/documents/{source}/{record}";

    String path() {
        return "/documents/" + source + "/" + record;
    }
}
