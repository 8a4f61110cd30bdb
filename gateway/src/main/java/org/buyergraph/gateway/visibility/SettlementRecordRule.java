package org.buyergraph.gateway.visibility;

import org.buyergraph.settlement.SettlementRecord;
import org.springframework.stereotype.Component;

/** What the portal has planned is told beside what follows from the rules: by itself, to support alone. */
@Component
final class SettlementRecordRule implements Rule<SettlementRecord> {
    @Override
    public Class<SettlementRecord> subject() {
        return SettlementRecord.class;
    }
}
