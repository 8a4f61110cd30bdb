package org.buyergraph.crm;

import java.util.Set;
import org.buyergraph.id.CrmId;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;

/** What can be asked of the sales side. */
public final class CrmQuestions {
    private static final Backend CRM = new Backend("salesforce");

    /** Which billing accounts a CRM account stands for is known to billing alone. */
    public static final Question<CrmId, CrmAccount> CRM_ACCOUNT =
            Question.one("crm-account", CRM, Kind.RECORD, CrmAccount.class, account -> Set.of());

    /**
     * For who must not learn whether an account is linked: where it is not, the CRM is asked all the same, so that it costs as much,
     * fails alike, and is remembered for as long.
     */
    public static final Question<CrmLink, Listing<CrmAccount>> CRM_ACCOUNTS_OF_LINK =
            Question.list("crm-accounts-of-link", CRM, Kind.RECORD, CrmAccount.class, account -> Set.of());

    /** The people of an account, the longest known first. */
    public static final Question<CrmId, Listing<CrmContact>> CONTACTS_OF_CRM_ACCOUNT =
            Question.list("contacts-of-crm-account", CRM, Kind.LIST, CrmContact.class, contact -> Set.of());

    public static final Question<CrmId, Opportunity> OPPORTUNITY =
            Question.one("opportunity", CRM, Kind.RECORD, Opportunity.class, opportunity -> Set.of());

    public static final Question<CrmId, Listing<Opportunity>> OPPORTUNITIES_OF_CRM_ACCOUNT =
            Question.list("opportunities-of-crm-account", CRM, Kind.LIST, Opportunity.class, opportunity -> Set.of());

    private CrmQuestions() {}
}
