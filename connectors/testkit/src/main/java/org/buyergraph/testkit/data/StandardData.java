package org.buyergraph.testkit.data;

/** Brings the kinds together. */
final class StandardData {

    private StandardData() {}

    static void load(DataSet data) {}
}
