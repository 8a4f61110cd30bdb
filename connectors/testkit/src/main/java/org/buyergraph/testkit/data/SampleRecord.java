package org.buyergraph.testkit.data;

/** A record of the data set; {@link #key()} is unique within its kind. */
public interface SampleRecord {

    String key();
}
