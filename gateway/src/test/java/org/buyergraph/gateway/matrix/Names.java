package org.buyergraph.gateway.matrix;

import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;

/** The viewers of the table, as links and logs write them. */
final class Names {
    private static final DataSet DATA = DataSet.standard();

    private Names() {}

    static String inOneWord(String viewer) {
        return switch (viewer) {
            case "support" -> "support:";
            case "customer-unknown" -> "customer:799999";
            case "namespace-unknown" -> "namespace:9199999";
            case "partner-unknown" -> "partner:" + Ids.account(99_997);
            default ->
                viewer.startsWith("partner-")
                        ? "partner:"
                                + DATA.account(viewer.substring("partner-".length()))
                                        .orElseThrow()
                                        .id()
                        : viewer.replace('-', ':');
        };
    }
}
