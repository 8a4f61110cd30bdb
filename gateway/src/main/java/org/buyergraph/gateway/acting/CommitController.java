package org.buyergraph.gateway.acting;

import java.util.Optional;
import org.buyergraph.action.ActionCase;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Act;
import org.buyergraph.gateway.graphql.FromRequest;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.order.Order;
import org.buyergraph.order.OrderQuestions;
import org.buyergraph.ordering.OrderPlan;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Takes what was offered, and tells what became of it. */
@Controller
class CommitController {
    private final ConcludedCase cases;
    private final Commits commits;
    private final Offers offers;

    CommitController(ConcludedCase cases, Commits commits, Offers offers) {
        this.cases = cases;
        this.commits = commits;
        this.offers = offers;
    }

    @MutationMapping
    Fact<Act<ActionOutcome>> commit(@Argument String token, @FromRequest ViewerAuthentication viewer, Facts facts) {
        if (viewer.viewedAs() != null) {
            return Fact.of(Act.nothing(ActionOutcome.invalid(UserErrorCode.VIEWING_AS)));
        }
        Offer offer = offerTo(viewer, token);
        if (offer == null) {
            return Fact.of(Act.nothing(ActionOutcome.invalid(UserErrorCode.TOKEN_INVALID)));
        }
        return facts.conclude(cases, offer.plan().wish())
                .map(Optional::of)
                .orElse(Optional.<ActionCase>empty())
                .map(about -> () -> commits.commit(offer, about.orElse(null), viewer));
    }

    @MutationMapping
    Fact<Act<ActionOutcome>> outcome(@Argument String token, @FromRequest ViewerAuthentication viewer) {
        Offer offer = offerTo(viewer, token);
        return Fact.of(
                offer == null
                        ? Act.nothing(ActionOutcome.invalid(UserErrorCode.TOKEN_INVALID))
                        : () -> commits.outcome(offer));
    }

    /** Null where there is none, or none to them: which of both is not told. */
    private @Nullable Offer offerTo(ViewerAuthentication viewer, String token) {
        Offer offer = offers.read(token);
        return offer == null || !offer.viewer().equals(viewer.text()) ? null : offer;
    }

    @SchemaMapping
    Fact<Subscription> subscription(ActionOutcome outcome, Facts facts) {
        return Fact.ofNullable(outcome.plan())
                .flatMap(plan -> facts.ask(SubscriptionQuestions.SUBSCRIPTION, plan.subscription()));
    }

    @SchemaMapping
    Fact<Order> order(ActionOutcome outcome, Facts facts) {
        OrderPlan done = outcome.status() == ActionStatus.DONE ? outcome.plan() : null;
        return done == null
                ? Fact.absent()
                : facts.ask(OrderQuestions.ORDERS_OF_ACCOUNT, done.owner())
                        .flatMap(orders -> Fact.ofOptional(orders.rows().stream()
                                .filter(order -> order.number().equals(done.number()))
                                .findFirst()));
    }
}
