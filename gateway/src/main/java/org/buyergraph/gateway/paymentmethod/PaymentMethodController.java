package org.buyergraph.gateway.paymentmethod;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.buyergraph.account.Account;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.id.PaymentMethodId;
import org.buyergraph.paymentmethod.PaymentMethod;
import org.buyergraph.paymentmethod.PaymentMethodQuestions;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Fields that return payment methods, and those of a payment method that are no plain fact. */
@Controller
class PaymentMethodController {
    private final Clock businessClock;

    PaymentMethodController(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @SchemaMapping
    Fact<PaymentMethod> paymentMethod(Account account, Facts facts) {
        PaymentMethodId usual = account.defaultPaymentMethodId();
        return usual == null ? Fact.absent() : all(account, facts).flatMap(all -> Fact.ofOptional(find(all, usual)));
    }

    @SchemaMapping
    Fact<List<PaymentMethod>> paymentMethods(Account account, Facts facts) {
        return account.isToldWhole() ? all(account, facts) : Fact.absent();
    }

    private static Fact<List<PaymentMethod>> all(Account account, Facts facts) {
        return facts.ask(PaymentMethodQuestions.PAYMENT_METHODS_OF_ACCOUNT, account.id())
                .map(listing -> listing.rows().stream()
                        .sorted(Comparator.comparing(method -> method.id().value()))
                        .toList());
    }

    private static Optional<PaymentMethod> find(List<PaymentMethod> all, PaymentMethodId id) {
        return all.stream().filter(method -> method.id().equals(id)).findFirst();
    }

    @SchemaMapping
    @Nullable Integer expiryMonth(PaymentMethod method) {
        YearMonth expires = method.expires();
        return expires == null ? null : expires.getMonthValue();
    }

    @SchemaMapping
    @Nullable Integer expiryYear(PaymentMethod method) {
        YearMonth expires = method.expires();
        return expires == null ? null : expires.getYear();
    }

    @SchemaMapping
    boolean expired(PaymentMethod method) {
        return method.isExpired(LocalDate.now(businessClock));
    }
}
