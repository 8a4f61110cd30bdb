package org.buyergraph.credit;

import java.util.Set;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CreditMemoId;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;

/** What can be asked about credit memos. */
public final class CreditMemoQuestions {
    private static final Backend BILLING = new Backend("zuora");

    public static final Question<CreditMemoId, CreditMemo> CREDIT_MEMO =
            Question.one("credit-memo", BILLING, Kind.RECORD, CreditMemo.class, CreditMemoQuestions::about);

    public static final Question<AccountId, Listing<CreditMemo>> CREDIT_MEMOS_OF_ACCOUNT =
            Question.ofAccount("credit-memos-of-account", BILLING, CreditMemo.class, CreditMemoQuestions::about);

    private CreditMemoQuestions() {}

    private static Set<AccountId> about(CreditMemo memo) {
        return Set.of(memo.accountId());
    }
}
