package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.payment.PaymentApplication;
import org.springframework.stereotype.Component;

/**
 * What a payment paid is seen by who sees the payment, and by the service of a namespace that sees what it paid: not the payment, which
 * may have paid something else as well.
 */
@Component
final class PaymentApplicationRule
        implements ForCustomers<PaymentApplication>,
                ForNamespaces<PaymentApplication>,
                ForPartners<PaymentApplication> {
    @Override
    public Class<PaymentApplication> subject() {
        return PaymentApplication.class;
    }

    @Override
    public Fact<PaymentApplication> forCustomer(PaymentApplication application, CustomerRights rights) {
        return Shown.where(rights.manages(application.accountId()), application);
    }

    @Override
    public Fact<PaymentApplication> forNamespace(PaymentApplication application, NamespaceRights rights) {
        return Fact.ofNullable(application.invoiceId())
                .flatMap(invoice -> Shown.where(rights.invoices().isWhole(invoice), application));
    }

    @Override
    public Fact<?> groundsForNamespace(NamespaceRights rights) {
        return rights.invoices().billing();
    }

    @Override
    public Fact<PaymentApplication> forPartner(PaymentApplication application, PartnerRights rights) {
        return Shown.where(rights.isOwn(application.accountId()), application);
    }
}
