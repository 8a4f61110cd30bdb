package org.buyergraph.salesforce;

import java.util.List;

/** A field, and the references to walk before it. */
record StubPath(List<Step> steps, StubField<?> field) {

    StubPath {
        steps = List.copyOf(steps);
    }

    record Step(StubField<?> reference, StubObject<?> target) {
        String name() {
            return String.valueOf(reference.relationship());
        }
    }
}
