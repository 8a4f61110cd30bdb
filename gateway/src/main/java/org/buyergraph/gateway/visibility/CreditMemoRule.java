package org.buyergraph.gateway.visibility;

import org.buyergraph.credit.CreditMemo;
import org.buyergraph.gateway.facts.Fact;
import org.springframework.stereotype.Component;

/** A credit memo is seen, once it is posted, by who manages the account that it is owed to, and by a partner if it is its own. */
@Component
final class CreditMemoRule implements ForCustomers<CreditMemo>, ForPartners<CreditMemo> {
    @Override
    public Class<CreditMemo> subject() {
        return CreditMemo.class;
    }

    @Override
    public Fact<CreditMemo> forCustomer(CreditMemo memo, CustomerRights rights) {
        return memo.isPosted() ? Shown.where(rights.manages(memo.accountId()), memo) : Fact.absent();
    }

    @Override
    public Fact<CreditMemo> forPartner(CreditMemo memo, PartnerRights rights) {
        return Shown.where(memo.isPosted() && rights.isOwn(memo.accountId()), memo);
    }
}
