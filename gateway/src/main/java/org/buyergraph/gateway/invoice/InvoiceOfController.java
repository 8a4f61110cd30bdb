package org.buyergraph.gateway.invoice;

import org.buyergraph.credit.CreditApplication;
import org.buyergraph.credit.CreditMemo;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.invoice.InvoiceItem;
import org.buyergraph.invoice.InvoiceQuestions;
import org.buyergraph.payment.PaymentApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The invoice that another record names. */
@Controller
class InvoiceOfController {
    @SchemaMapping
    Fact<Invoice> invoice(InvoiceItem item, Facts facts) {
        return ask(item.invoiceId(), facts);
    }

    @SchemaMapping
    Fact<Invoice> invoice(PaymentApplication application, Facts facts) {
        return ask(application.invoiceId(), facts);
    }

    @SchemaMapping
    Fact<Invoice> invoice(CreditApplication application, Facts facts) {
        return ask(application.invoiceId(), facts);
    }

    @SchemaMapping
    Fact<Invoice> invoice(CreditMemo memo, Facts facts) {
        return ask(memo.invoiceId(), facts);
    }

    private static Fact<Invoice> ask(@Nullable InvoiceId id, Facts facts) {
        return Fact.ofNullable(id).flatMap(known -> facts.ask(InvoiceQuestions.INVOICE, known));
    }
}
