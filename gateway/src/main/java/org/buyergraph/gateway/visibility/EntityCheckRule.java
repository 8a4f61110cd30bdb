package org.buyergraph.gateway.visibility;

import org.buyergraph.channel.EntityCheck;
import org.springframework.stereotype.Component;

/** Whether an account is on the right company of ours is for our support alone. */
@Component
final class EntityCheckRule implements Rule<EntityCheck> {
    @Override
    public Class<EntityCheck> subject() {
        return EntityCheck.class;
    }
}
