package org.buyergraph.gateway.testing;

import org.buyergraph.gateway.document.AccountCard;
import org.buyergraph.gateway.ticket.TicketController;
import org.buyergraph.gateway.visibility.TicketRule;
import org.buyergraph.helpdesk.StubHelpdesk;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The gateway with what it does not have: one vendor more, with a field, a rule and a record of its own, and one document more. */
@Import({TicketController.class, TicketRule.class, AccountCard.class})
@TestPropertySource(properties = "spring.graphql.schema.locations=classpath*:schema/,classpath:helpdesk/")
public abstract class ExtendedGateway extends RunningGateway {
    protected static final StubHelpdesk HELPDESK = new StubHelpdesk();

    @DynamicPropertySource
    static void helpdesk(DynamicPropertyRegistry registry) {
        registry.add("connectors.helpdesk.base-url", HELPDESK::baseUrl);
        registry.add("connectors.helpdesk.token", () -> StubHelpdesk.TOKEN);
    }

    @BeforeEach
    void theHelpdeskIsWell() {
        HELPDESK.switches().clear();
        HELPDESK.calls().clear();
    }
}
