package org.buyergraph.crm;

import java.util.Set;
import org.buyergraph.id.CrmId;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Question;

/** What can be asked of the sales side. */
public final class CrmQuestions {
    private static final Backend CRM = new Backend("salesforce");

    /** Which billing accounts a CRM account stands for is known to billing alone. */
    public static final Question<CrmId, CrmAccount> CRM_ACCOUNT =
            Question.one("crm-account", CRM, Kind.RECORD, CrmAccount.class, account -> Set.of());

    private CrmQuestions() {}
}
