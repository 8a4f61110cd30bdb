package org.buyergraph.gateway.credit;

import org.buyergraph.credit.CreditMemo;
import org.buyergraph.credit.CreditMemoQuestions;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.NodeSource;
import org.buyergraph.id.CreditMemoId;
import org.springframework.stereotype.Component;

/** Credit memos by id. */
@Component
class CreditMemoNode implements NodeSource {
    @Override
    public String type() {
        return "CreditMemo";
    }

    @Override
    public Fact<CreditMemo> find(String name, Facts facts) {
        return facts.ask(CreditMemoQuestions.CREDIT_MEMO, new CreditMemoId(name));
    }
}
