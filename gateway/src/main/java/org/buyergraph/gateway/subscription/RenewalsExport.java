package org.buyergraph.gateway.subscription;

import java.util.List;
import java.util.stream.Stream;
import org.buyergraph.gateway.export.Export;
import org.buyergraph.gateway.export.Export.Column;
import org.buyergraph.gateway.export.Export.Parameter;
import org.buyergraph.gateway.export.Export.Parameter.Form;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of that which a partner pays for is to be renewed, as a file. */
@Configuration(proxyBeanMethods = false)
class RenewalsExport {
    @Bean
    Export exportOfRenewals() {
        return Export.of(
                "/partner/renewals",
                "exports/renewals.graphql",
                "/viewer/partner/renewals",
                Stream.of(
                                List.of(new Parameter("withinDays", Form.NUMBER, false)),
                                Export.filters(Form.TEXTS, "statuses", "kinds", "deployments", "plans"),
                                Export.filters(Form.TEXT, "customerNumber", "endsOnOrAfter", "endsOnOrBefore"))
                        .flatMap(List::stream)
                        .toList(),
                List.of(
                        new Column("on", "/on"),
                        new Column("subscription", "/subscription/number"),
                        new Column("status", "/subscription/status"),
                        new Column("customer", "/customer/name"),
                        new Column("customerNumber", "/customer/number"),
                        new Column("plan", "/subscription/planCode"),
                        new Column("deployment", "/subscription/deployment"),
                        new Column("seats", "/seats"),
                        new Column("quantity", "/quantity"),
                        new Column("amount", "/amount/amount"),
                        new Column("currency", "/amount/currency")));
    }
}
