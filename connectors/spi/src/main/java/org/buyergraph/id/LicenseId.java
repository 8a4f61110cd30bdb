package org.buyergraph.id;

/** A license of a self-managed instance, by numeric id. */
public record LicenseId(String value) {
    public LicenseId {
        Shape.require(Shape.DIGITS, value, "the id of a license; one looks like 500102");
    }

    @Override
    public String toString() {
        return value;
    }
}
