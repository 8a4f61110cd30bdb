package org.buyergraph.testkit.data;

/** Who owns a namespace and hears about its billing. */
public record SampleOwner(long namespaceId, SampleUser user, int accessLevel, String notificationEmail)
        implements SampleRecord {

    @Override
    public String key() {
        return namespaceId + ":" + user.id();
    }
}
