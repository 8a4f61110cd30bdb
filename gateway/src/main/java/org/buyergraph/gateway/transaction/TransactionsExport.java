package org.buyergraph.gateway.transaction;

import java.util.List;
import java.util.stream.Stream;
import org.buyergraph.gateway.export.Export;
import org.buyergraph.gateway.export.Export.Column;
import org.buyergraph.gateway.export.Export.Parameter.Form;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The history of an account as a file. */
@Configuration(proxyBeanMethods = false)
class TransactionsExport {
    @Bean
    Export exportOfTransactions() {
        return Export.of(
                "/accounts/{number}/transactions",
                "exports/transactions.graphql",
                "/account/transactions",
                Stream.concat(
                                Export.filters(Form.TEXTS, "kinds").stream(),
                                Export.filters(Form.TEXT, "datedOnOrAfter", "datedOnOrBefore", "subscriptionNumber")
                                        .stream())
                        .toList(),
                List.of(
                        new Column("kind", "/kind"),
                        new Column("number", "/number"),
                        new Column("date", "/date"),
                        new Column("status", "/status"),
                        new Column("amount", "/amount/amount"),
                        new Column("currency", "/amount/currency"),
                        new Column("subscriptions", "/subscriptions/number"),
                        new Column("changes", "/record/changes/text")));
    }
}
