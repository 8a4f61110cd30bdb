package org.buyergraph.gateway.matrix;

import java.util.List;
import org.buyergraph.testkit.SuiteSize;
import org.buyergraph.testkit.data.DataSet;

/** The tables and the records, put together once. */
record Matrix(
        RightsTable rights,
        HiddenFields hidden,
        Records records,
        List<Roads.Road> roads,
        List<DirectRoads.Direct<?>> direct) {
    /** From these together all is hidden that is hidden from anybody; and somebody unknown. */
    private static final List<String> SAMPLE = List.of(
            "customer-700104",
            "customer-700106",
            "customer-700111",
            "customer-700112",
            "customer-700190",
            "customer-unknown",
            "namespace-9100103",
            "namespace-9100105",
            "namespace-9100111",
            "partner-A00000191",
            "support");

    static Matrix of(DataSet data) {
        Records records = new Records(data);
        RightsTable rights = RightsTable.read();
        return new Matrix(
                rights,
                HiddenFields.read(),
                records,
                new Roads(records, data).all(),
                new DirectRoads(data, rights, records).all());
    }

    /** Who asks. */
    List<String> viewers() {
        return SuiteSize.isFull() ? rights.viewers() : SAMPLE;
    }

    static String kind(String viewer) {
        return viewer.split("-")[0];
    }

    Expectation expectation(String viewer) {
        return new Expectation(rights, hidden, records, viewer);
    }
}
