package org.buyergraph.id;

/**
 * A record of the CRM. The same record is named by 15 characters or by the same 15 with a checksum of three; the 15
 * identify, the checksum is computed, and both forms make the same {@code CrmId}.
 */
public record CrmId(String value) {
    private static final String CHECKSUM = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    public CrmId {
        Shape.require(Shape.CRM, value, "the id of a CRM record; it has 15 or 18 letters and digits");
        value = withChecksum(value.substring(0, 15));
    }

    /** The form without the checksum, as some systems store it. */
    public String shortForm() {
        return value.substring(0, 15);
    }

    /** Each block of five characters gives one: bit i is set when character i is an upper-case letter. */
    private static String withChecksum(String identity) {
        StringBuilder whole = new StringBuilder(identity);
        for (int block = 0; block < 15; block += 5) {
            int bits = 0;
            for (int i = 0; i < 5; i++) {
                char c = identity.charAt(block + i);
                bits |= c >= 'A' && c <= 'Z' ? 1 << i : 0;
            }
            whole.append(CHECKSUM.charAt(bits));
        }
        return whole.toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
