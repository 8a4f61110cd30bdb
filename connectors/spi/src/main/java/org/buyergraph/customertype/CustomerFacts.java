package org.buyergraph.customertype;

import java.util.Collection;
import java.util.List;
import org.buyergraph.account.Account;
import org.buyergraph.crm.CrmAccount;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.paymentmethod.PaymentMethod;
import org.buyergraph.subscription.PortalAccess;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer, all of it, whoever may see it.
 *
 * @param account absent for who only uses a namespace for nothing
 * @param crm absent where the account is not linked
 * @param methods those in use
 * @param subscriptions latest versions that the account uses or pays for
 * @param access what the portal says of these
 */
public record CustomerFacts(
        @Nullable Account account,
        @Nullable CrmAccount crm,
        List<PaymentMethod> methods,
        List<Subscription> subscriptions,
        List<PortalAccess> access) {
    /** Of somebody without an account. */
    public static final CustomerFacts NONE = new CustomerFacts(null, null, List.of(), List.of(), List.of());

    public CustomerFacts {
        methods = List.copyOf(methods);
        subscriptions = List.copyOf(subscriptions);
        access = List.copyOf(access);
    }

    public CustomerFacts with(Collection<Subscription> others) {
        return new CustomerFacts(account, crm, methods, List.copyOf(others), access);
    }

    public CustomerFacts withAccess(Collection<PortalAccess> others) {
        return new CustomerFacts(account, crm, methods, subscriptions, List.copyOf(others));
    }

    /** What the portal says of a subscription; nothing where it does not know it. */
    public @Nullable PortalAccess access(SubscriptionNumber number) {
        return access.stream()
                .filter(one -> one.subscription().equals(number))
                .findFirst()
                .orElse(null);
    }
}
