package org.buyergraph.gateway.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.buyergraph.testkit.SuiteSize;
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

    /** Who asks: in a sample one in four of each kind, its first always. */
    List<String> viewers() {
        Map<String, List<String>> byKind = rights.viewers().stream()
                .collect(Collectors.groupingBy(Matrix::kind, LinkedHashMap::new, Collectors.toList()));
        return byKind.values().stream()
                .flatMap(ofKind -> SuiteSize.oneIn(4, ofKind).stream())
                .toList();
    }

    static String kind(String viewer) {
        return viewer.split("-")[0];
    }

    Expectation expectation(String viewer) {
        return new Expectation(rights, hidden, records, viewer);
    }
}
