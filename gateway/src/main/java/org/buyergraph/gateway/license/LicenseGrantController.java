package org.buyergraph.gateway.license;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.LiveSource;
import org.buyergraph.license.License;
import org.buyergraph.license.LicenseGrant;
import org.buyergraph.license.LicenseQuestions;
import org.buyergraph.license.LicenseWithheldReason;
import org.buyergraph.spi.Question;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What activates a license, and why it may be withheld. */
@Controller
class LicenseGrantController implements LiveSource {
    private final Clock businessClock;

    LicenseGrantController(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @Override
    public Question<?, ?> liveQuestion() {
        return LicenseQuestions.LICENSE_GRANT;
    }

    /** Whether the viewer may activate, and whether anybody may, is said by the rule of the record. */
    @SchemaMapping
    Fact<LicenseGrant> grant(License license, Facts facts) {
        return withheld(license).isPresent() ? Fact.absent() : facts.ask(LicenseQuestions.LICENSE_GRANT, license.id());
    }

    @SchemaMapping
    Fact<LicenseWithheldReason> grantWithheld(License license, Facts facts) {
        return Fact.ofOptional(withheld(license)).or(() -> byOwner(license, facts));
    }

    private Optional<LicenseWithheldReason> withheld(License license) {
        return LicenseWithheldReason.of(license, LocalDate.now(businessClock));
    }

    private static Fact<LicenseWithheldReason> byOwner(License license, Facts facts) {
        return Fact.ofNullable(license.subscriptionNumber())
                .flatMap(number -> facts.ask(SubscriptionQuestions.SUBSCRIPTION, number))
                .flatMap(subscription -> facts.ask(AccountQuestions.ACCOUNT, subscription.owner()))
                .flatMap(owner -> Fact.ofOptional(LicenseWithheldReason.of(owner)));
    }
}
