package org.buyergraph.gateway.account;

import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.credit.CreditMemo;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.order.Order;
import org.buyergraph.payment.Payment;
import org.buyergraph.payment.Refund;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The account that ordered, or that money is owed by or owed to. */
@Controller
class BilledAccountController {
    @SchemaMapping
    Fact<Account> account(Invoice invoice, Facts facts) {
        return facts.ask(AccountQuestions.ACCOUNT, invoice.accountId());
    }

    @SchemaMapping
    Fact<Account> account(Order order, Facts facts) {
        return facts.ask(AccountQuestions.ACCOUNT, order.accountId());
    }

    @SchemaMapping
    Fact<Account> account(Payment payment, Facts facts) {
        return facts.ask(AccountQuestions.ACCOUNT, payment.accountId());
    }

    @SchemaMapping
    Fact<Account> account(Refund refund, Facts facts) {
        return facts.ask(AccountQuestions.ACCOUNT, refund.accountId());
    }

    @SchemaMapping
    Fact<Account> account(CreditMemo memo, Facts facts) {
        return facts.ask(AccountQuestions.ACCOUNT, memo.accountId());
    }
}
