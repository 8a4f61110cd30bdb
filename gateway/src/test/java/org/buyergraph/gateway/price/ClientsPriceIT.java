package org.buyergraph.gateway.price;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The budgets leave room for the pages of our clients. */
class ClientsPriceIT extends RunningGateway {
    @Autowired
    private Prices prices;

    @ParameterizedTest
    @CsvSource({
        "clients/webstore, customer, 1000",
        "clients/billing-page, namespace, 1000",
        "clients/partner-portal, partner, 1000",
        "clients/support, support, 1500",
        "demo/queries/7-web-store, customer, 1000",
        "demo/queries/2-billing-page, namespace, 1000",
        "demo/queries/3-partner, partner, 1000",
        "demo/queries/6-search, support, 1500"
    })
    void aPageOfAClientIsWithinHalfOfItsBudget(String page, String kind, int budget) throws Exception {
        String document = new ClassPathResource(page + ".graphql").getContentAsString(StandardCharsets.UTF_8);

        Price price = prices.of(Parser.parse(document), null, Map.of(), new Asker(kind, 1));

        System.out.printf(
                "%-28s %,6d calls at most, %s, most of them from %s%n",
                page, price.calls(), price.callsByBackend(), price.dearest());
        assertThat(price.calls()).isLessThanOrEqualTo(budget / 2);
    }

    @ParameterizedTest
    @CsvSource({
        "webstore, customer, README.md",
        "billing-page, namespace, README.md",
        "partner-portal, partner, ../README.md",
        "support, support, README.md"
    })
    void theReadmesHaveTheDrawingOfEachPage(String page, String kind, String readme) throws Exception {
        String document =
                new ClassPathResource("clients/" + page + ".graphql").getContentAsString(StandardCharsets.UTF_8);

        String drawing = Drawing.of(prices.of(Parser.parse(document), null, Map.of(), new Asker(kind, 1)));

        assertThat(Files.readString(Path.of(readme)))
                .as("Put this into %s, under %s:%n%s", readme, page, drawing)
                .contains("`" + page + "`", "```\n" + drawing + "```\n");
    }
}
