package org.buyergraph.customertype;

import java.util.List;
import java.util.Set;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.NamespaceId;
import org.jspecify.annotations.Nullable;

/**
 * Of what sort a customer is, and which features that leaves.
 *
 * @param account whose it is; absent for who has none
 * @param namespace through which it was asked for
 * @param evidence what tells so; absent where it is not for the viewer to see
 */
public record CustomerProfile(
        @Nullable AccountId account,
        @Nullable NamespaceId namespace,
        List<CustomerType> types,
        List<FeatureAvailability> features,
        @Nullable List<TypeEvidence> evidence) {
    public CustomerProfile {
        types = List.copyOf(types);
        features = List.copyOf(features);
        evidence = evidence == null ? null : List.copyOf(evidence);
    }

    public static CustomerProfile of(CustomerFacts facts, @Nullable NamespaceId namespace) {
        CustomerTypes customer = CustomerTypes.of(facts);
        return new CustomerProfile(
                facts.account() == null ? null : facts.account().id(),
                namespace,
                customer.types(),
                customer.features(),
                customer.evidence());
    }

    public CustomerProfile told(Set<CustomerType> undisclosed) {
        return new CustomerProfile(
                account,
                namespace,
                CustomerType.told(types, undisclosed),
                features.stream().map(feature -> feature.told(undisclosed)).toList(),
                null);
    }
}
