package org.buyergraph.gateway.license;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.NodeSource;
import org.buyergraph.id.LicenseId;
import org.buyergraph.license.License;
import org.buyergraph.license.LicenseQuestions;
import org.springframework.stereotype.Component;

/** Licenses by id. */
@Component
class LicenseNode implements NodeSource {
    @Override
    public String type() {
        return "License";
    }

    @Override
    public Fact<License> find(String name, Facts facts) {
        return facts.ask(LicenseQuestions.LICENSE, new LicenseId(name));
    }
}
