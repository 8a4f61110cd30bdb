package org.buyergraph.account;

import java.util.Set;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.id.CrmId;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;

/** What can be asked about billing accounts. */
public final class AccountQuestions {
    private static final Backend BILLING = new Backend("zuora");

    public static final Question<AccountId, Account> ACCOUNT =
            Question.one("account", BILLING, Kind.RECORD, Account.class, AccountQuestions::about);

    public static final Question<AccountNumber, Account> ACCOUNT_BY_NUMBER =
            Question.one("account-by-number", BILLING, Kind.RECORD, Account.class, AccountQuestions::about);

    /** Usually one account; nothing keeps several from being linked to one CRM record. */
    public static final Question<CrmId, Listing<Account>> ACCOUNTS_BY_CRM_ID =
            Question.list("accounts-by-crm-id", BILLING, Kind.LIST, Account.class, AccountQuestions::about);

    /** Those that belong under an account, one level down. */
    public static final Question<AccountId, Listing<Account>> ACCOUNTS_OF_PARENT =
            Question.ofAccount("accounts-of-parent", BILLING, Account.class, AccountQuestions::about);

    /** Comes with the subscriptions that somebody is invoiced for: a partner's customers are many. */
    public static final Question<AccountId, AccountName> ACCOUNT_NAME =
            Question.one("account-name", BILLING, Kind.RECORD, AccountName.class, account -> Set.of(account.id()));

    private AccountQuestions() {}

    private static Set<AccountId> about(Account account) {
        return Set.of(account.id());
    }
}
