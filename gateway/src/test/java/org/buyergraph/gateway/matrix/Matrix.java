package org.buyergraph.gateway.matrix;

import java.util.List;
import org.buyergraph.testkit.data.DataSet;

/** The tables and the records, put together once. */
record Matrix(RightsTable rights, HiddenFields hidden, Records records, List<Roads.Road> roads) {
    static Matrix of(DataSet data) {
        Records records = new Records(data);
        return new Matrix(RightsTable.read(), HiddenFields.read(), records, new Roads(records, data).all());
    }

    Expectation expectation(String viewer) {
        return new Expectation(rights, hidden, records, viewer);
    }
}
