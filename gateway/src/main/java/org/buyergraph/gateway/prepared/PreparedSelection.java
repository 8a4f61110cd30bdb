package org.buyergraph.gateway.prepared;

/** The fields that are wanted of an object, in their order. */
record PreparedSelection(PreparedField[] fields) {
    /** What is not known yet is passed over: its wants are noted, and what is written meanwhile is thrown away. */
    void write(Object source, Pass pass) {
        JsonBytes json = pass.json();
        json.raw('{');
        boolean first = true;
        for (PreparedField field : fields) {
            if (!first) {
                json.raw(',');
            }
            first = false;
            json.raw(field.key());
            field.write(source, pass);
        }
        json.raw('}');
    }
}
