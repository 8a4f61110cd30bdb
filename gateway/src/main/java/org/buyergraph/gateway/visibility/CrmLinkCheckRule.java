package org.buyergraph.gateway.visibility;

import org.buyergraph.crm.CrmLinkCheck;
import org.springframework.stereotype.Component;

/** Whether an account leads to anything on the sales side is for our support alone. */
@Component
final class CrmLinkCheckRule implements Rule<CrmLinkCheck> {
    @Override
    public Class<CrmLinkCheck> subject() {
        return CrmLinkCheck.class;
    }
}
