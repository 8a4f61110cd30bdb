package org.buyergraph.entitlement;

import org.buyergraph.id.LicenseId;
import org.buyergraph.id.NamespaceId;
import org.jspecify.annotations.Nullable;

/** Something that a namespace or an instance wants to use: one of the two. */
public record EntitlementWish(
        @Nullable NamespaceId namespace, @Nullable LicenseId license, EntitledFeature feature) {
    public static EntitlementWish ofNamespace(NamespaceId id, EntitledFeature feature) {
        return new EntitlementWish(id, null, feature);
    }

    public static EntitlementWish ofLicense(LicenseId id, EntitledFeature feature) {
        return new EntitlementWish(null, id, feature);
    }
}
