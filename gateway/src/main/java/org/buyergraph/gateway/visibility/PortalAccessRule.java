package org.buyergraph.gateway.visibility;

import org.buyergraph.subscription.PortalAccess;
import org.springframework.stereotype.Component;

/** How the portal treats a subscription is evidence: what follows from it is told, and itself to our support alone. */
@Component
final class PortalAccessRule implements Rule<PortalAccess> {
    @Override
    public Class<PortalAccess> subject() {
        return PortalAccess.class;
    }
}
