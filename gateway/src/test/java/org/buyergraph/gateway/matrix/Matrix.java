package org.buyergraph.gateway.matrix;

import java.util.List;
import org.buyergraph.testkit.data.DataSet;

/** The tables and the records, put together once. */
record Matrix(
        RightsTable rights,
        HiddenFields hidden,
        Records records,
        List<Roads.Road> roads,
        List<DirectRoads.Direct<?>> direct) {
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

    Expectation expectation(String viewer) {
        return new Expectation(rights, hidden, records, viewer);
    }
}
