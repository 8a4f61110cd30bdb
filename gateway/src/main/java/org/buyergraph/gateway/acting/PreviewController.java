package org.buyergraph.gateway.acting;

import java.util.Optional;
import org.buyergraph.action.ActionCase;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Act;
import org.buyergraph.gateway.graphql.FromRequest;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What each action would come to. */
@Controller
class PreviewController {
    private static final int MOST_SEATS = 100_000;

    private final ConcludedCase cases;
    private final Previews previews;

    PreviewController(ConcludedCase cases, Previews previews) {
        this.cases = cases;
        this.previews = previews;
    }

    @MutationMapping
    Fact<Act<ActionPreview>> previewAddSeats(
            @Argument String subscriptionNumber,
            @Argument int seats,
            @FromRequest ViewerAuthentication viewer,
            Facts facts) {
        Wanted wanted = new Wanted.Seats(SubscriptionNumber.typed(subscriptionNumber), seats);
        return seats < 1 || seats > MOST_SEATS
                ? Fact.of(refused(
                        wanted,
                        UserError.saying(
                                UserErrorCode.INVALID_INPUT, "Add between 1 and " + MOST_SEATS + " seats.", "seats")))
                : preview(wanted, viewer, facts);
    }

    @MutationMapping
    Fact<Act<ActionPreview>> previewRenewal(
            @Argument String subscriptionNumber, @FromRequest ViewerAuthentication viewer, Facts facts) {
        return preview(new Wanted.Renewal(SubscriptionNumber.typed(subscriptionNumber)), viewer, facts);
    }

    @MutationMapping
    Fact<Act<ActionPreview>> previewAutoRenewal(
            @Argument String subscriptionNumber,
            @Argument boolean on,
            @FromRequest ViewerAuthentication viewer,
            Facts facts) {
        return preview(new Wanted.AutoRenewal(SubscriptionNumber.typed(subscriptionNumber), on), viewer, facts);
    }

    @MutationMapping
    Fact<Act<ActionPreview>> previewCancellation(
            @Argument String subscriptionNumber, @FromRequest ViewerAuthentication viewer, Facts facts) {
        return preview(new Wanted.Cancellation(SubscriptionNumber.typed(subscriptionNumber)), viewer, facts);
    }

    private Fact<Act<ActionPreview>> preview(Wanted wanted, ViewerAuthentication viewer, Facts facts) {
        return facts.conclude(cases, wanted.wish())
                .map(Optional::of)
                .orElse(Optional.empty())
                .map(about -> about.map(found -> preview(wanted, found, viewer))
                        .orElseGet(() -> refused(wanted, UserError.of(UserErrorCode.NOT_FOUND, "subscriptionNumber"))));
    }

    private Act<ActionPreview> preview(Wanted wanted, ActionCase about, ViewerAuthentication viewer) {
        return about.permission().answer().allowed()
                ? () -> previews.preview(wanted, about, viewer.text())
                : Act.nothing(ActionPreview.refused(
                        wanted, about.permission().answer(), UserError.of(UserErrorCode.NOT_ALLOWED)));
    }

    private static Act<ActionPreview> refused(Wanted wanted, UserError why) {
        return Act.nothing(ActionPreview.refused(wanted, null, why));
    }

    @SchemaMapping
    Fact<Subscription> subscription(ActionPreview preview, Facts facts) {
        return facts.ofNames().ask(SubscriptionQuestions.SUBSCRIPTION, preview.subscriptionNumber());
    }
}
