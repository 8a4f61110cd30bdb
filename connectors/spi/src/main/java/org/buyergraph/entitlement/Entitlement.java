package org.buyergraph.entitlement;

import java.time.LocalDate;
import java.util.List;
import org.buyergraph.license.License;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Whether a namespace, or an instance by its license, may use something today. Who may see it follows from what it is of, and
 * from the subscription that it rests on.
 *
 * @param subscription absent where the answer tells nothing of one
 */
public record Entitlement(
        EntitledFeature feature,
        @Nullable Namespace namespace,
        @Nullable License license,
        @Nullable Subscription subscription,
        EntitlementAnswer answer) {
    public boolean allowed() {
        return answer.refusals().isEmpty();
    }

    public List<EntitlementRefusal> refusals() {
        return answer.refusals();
    }

    public @Nullable LocalDate until() {
        return answer.coverage().until();
    }

    public @Nullable LocalDate graceUntil() {
        return answer.coverage().graceUntil();
    }

    public boolean inGrace() {
        return answer.inGrace();
    }

    /** For those who may not know how the account is written to. */
    public Entitlement withoutProfile() {
        return new Entitlement(
                feature, namespace, license, subscription, answer.undisclosed(EntitlementRefusal.SILENT_PROFILE));
    }
}
