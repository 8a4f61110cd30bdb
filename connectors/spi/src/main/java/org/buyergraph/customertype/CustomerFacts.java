package org.buyergraph.customertype;

import java.util.Collection;
import java.util.List;
import org.buyergraph.account.Account;
import org.buyergraph.crm.CrmAccount;
import org.buyergraph.paymentmethod.PaymentMethod;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer, all of it, whoever may see it.
 *
 * @param account absent for who only uses a namespace for nothing
 * @param crm absent where the account is not linked
 * @param methods those in use
 * @param subscriptions latest versions that the account uses or pays for
 */
public record CustomerFacts(
        @Nullable Account account,
        @Nullable CrmAccount crm,
        List<PaymentMethod> methods,
        List<Subscription> subscriptions) {
    /** Of somebody without an account. */
    public static final CustomerFacts NONE = new CustomerFacts(null, null, List.of(), List.of());

    public CustomerFacts {
        methods = List.copyOf(methods);
        subscriptions = List.copyOf(subscriptions);
    }

    public CustomerFacts with(Collection<Subscription> others) {
        return new CustomerFacts(account, crm, methods, List.copyOf(others));
    }
}
