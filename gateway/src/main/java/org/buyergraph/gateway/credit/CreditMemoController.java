package org.buyergraph.gateway.credit;

import java.util.List;
import org.buyergraph.account.Account;
import org.buyergraph.credit.CreditApplication;
import org.buyergraph.credit.CreditMemo;
import org.buyergraph.credit.CreditMemoQuestions;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.payment.Refund;
import org.buyergraph.spi.Listing;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Fields that return credit memos, and those of a credit memo that are no plain fact. */
@Controller
class CreditMemoController {
    private static final Ordering<CreditMemo> NEWEST_FIRST =
            Ordering.descending("credit memos by date", memo -> memo.date() + " " + memo.number());

    private static final Ordering<CreditApplication> NEWEST_USE_FIRST = Ordering.descending(
            "used credits by date",
            application -> application.date() + " " + application.creditMemoId() + " " + application.name());

    @SchemaMapping
    Fact<Connection<CreditMemo>> creditMemos(Account account, PageRequest request, Facts facts) {
        if (!account.isToldWhole()) {
            return Fact.absent(); // not zero of them: none that may be told
        }
        return facts.ask(CreditMemoQuestions.CREDIT_MEMOS_OF_ACCOUNT, account.id())
                .map(all -> Connection.page(all, NEWEST_FIRST, request));
    }

    @SchemaMapping
    String id(CreditMemo memo) {
        return GlobalId.of("CreditMemo", memo.id());
    }

    @SchemaMapping
    Connection<CreditApplication> applications(CreditMemo memo, PageRequest request) {
        return Connection.page(memo.applications(), NEWEST_USE_FIRST, request);
    }

    @SchemaMapping
    Fact<Connection<CreditApplication>> creditApplications(Invoice invoice, PageRequest request, Facts facts) {
        return facts.ask(CreditMemoQuestions.CREDIT_MEMOS_OF_ACCOUNT, invoice.accountId())
                .map(memos -> Connection.page(usedFor(invoice, memos), NEWEST_USE_FIRST, request));
    }

    private static Listing<CreditApplication> usedFor(Invoice invoice, Listing<CreditMemo> memos) {
        List<CreditApplication> used = memos.rows().stream()
                .flatMap(memo -> memo.applications().rows().stream())
                .filter(application -> invoice.id().equals(application.invoiceId()))
                .toList();
        boolean truncated = memos.truncated()
                || memos.rows().stream().anyMatch(memo -> memo.applications().truncated());
        return new Listing<>(used, truncated);
    }

    @SchemaMapping
    Fact<CreditMemo> creditMemo(Refund refund, Facts facts) {
        return Fact.ofNullable(refund.creditMemoId()).flatMap(id -> facts.ask(CreditMemoQuestions.CREDIT_MEMO, id));
    }

    @SchemaMapping
    Fact<CreditMemo> creditMemo(CreditApplication application, Facts facts) {
        return facts.ask(CreditMemoQuestions.CREDIT_MEMO, application.creditMemoId());
    }
}
