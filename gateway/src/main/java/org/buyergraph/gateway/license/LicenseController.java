package org.buyergraph.gateway.license;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.BadUserInputException;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.id.LicenseId;
import org.buyergraph.license.ActivationLimit;
import org.buyergraph.license.License;
import org.buyergraph.license.LicenseQuestions;
import org.buyergraph.license.LicenseState;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionUse;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Fields that return a license, and those of a license that are no plain fact. */
@Controller
class LicenseController {
    private final Clock businessClock;

    LicenseController(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @QueryMapping
    Fact<License> license(@Argument LicenseBy by, Facts facts) {
        String number = by.number() != null ? by.number().strip() : GlobalId.nameOf("License", String.valueOf(by.id()));
        return facts.ask(LicenseQuestions.LICENSE, new LicenseId(number));
    }

    @SchemaMapping
    Fact<License> license(Subscription subscription, Facts facts) {
        if (!SubscriptionUse.mayHaveLicense(subscription)) {
            return Fact.absent();
        }
        return facts.ask(LicenseQuestions.LICENSES_OF_SUBSCRIPTION, subscription.number())
                .flatMap(all -> Fact.ofOptional(License.latest(all.rows())));
    }

    @SchemaMapping
    Fact<List<License>> licenses(Subscription subscription, Facts facts) {
        if (!SubscriptionUse.mayHaveLicense(subscription)) {
            return Fact.of(List.of());
        }
        return facts.ask(LicenseQuestions.LICENSES_OF_SUBSCRIPTION, subscription.number())
                .map(all -> all.rows().stream().sorted(License.LATEST_FIRST).toList());
    }

    @SchemaMapping
    ActivationLimit activation(License license, @Argument int users, @Argument @Nullable String version) {
        if (users < 0) {
            throw new BadUserInputException("There are no fewer users than none.");
        }
        return ActivationLimit.of(license, users, version);
    }

    @SchemaMapping
    @Nullable Integer daysLeft(License license) {
        return license.daysLeft(LocalDate.now(businessClock));
    }

    @SchemaMapping
    String id(License license) {
        return GlobalId.of("License", license.id());
    }

    @SchemaMapping
    String number(License license) {
        return license.id().value();
    }

    @SchemaMapping
    LicenseState state(License license) {
        return license.state(LocalDate.now(businessClock));
    }
}
