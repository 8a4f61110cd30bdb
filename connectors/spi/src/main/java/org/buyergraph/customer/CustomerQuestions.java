package org.buyergraph.customer;

import java.util.Optional;
import java.util.Set;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CustomerId;
import org.buyergraph.id.EmailAddress;
import org.buyergraph.id.UserId;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;

/** What can be asked about the people who manage accounts. */
public final class CustomerQuestions {
    private static final Backend PORTAL = new Backend("gitlab-portal");

    public static final Question<CustomerId, Customer> CUSTOMER =
            Question.one("customer", PORTAL, Kind.RECORD, Customer.class, CustomerQuestions::about);

    public static final Question<EmailAddress, Customer> CUSTOMER_BY_EMAIL =
            Question.one("customer-by-email", PORTAL, Kind.RECORD, Customer.class, CustomerQuestions::about);

    public static final Question<UserId, Customer> CUSTOMER_BY_USER =
            Question.one("customer-by-user", PORTAL, Kind.RECORD, Customer.class, CustomerQuestions::about);

    /** Who manages an account; several people may. */
    public static final Question<AccountId, Listing<Customer>> CUSTOMERS_OF_ACCOUNT =
            Question.ofAccount("customers-of-account", PORTAL, Customer.class, CustomerQuestions::about);

    private CustomerQuestions() {}

    private static Set<AccountId> about(Customer customer) {
        return Optional.ofNullable(customer.accountId()).map(Set::of).orElse(Set.of());
    }
}
