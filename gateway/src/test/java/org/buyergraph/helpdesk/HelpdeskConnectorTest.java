package org.buyergraph.helpdesk;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.buyergraph.http.HttpSettings;
import org.buyergraph.http.ProtectionSettings;
import org.buyergraph.id.AccountId;
import org.buyergraph.spi.Connector;
import org.buyergraph.testkit.contract.ConnectorContract;
import org.buyergraph.testkit.contract.Reach;
import org.buyergraph.testkit.contract.Samples;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.stub.Call;
import org.buyergraph.testkit.stub.StubServer;
import org.buyergraph.ticket.TicketQuestions;

class HelpdeskConnectorTest extends ConnectorContract {
    private final StubHelpdesk helpdesk = new StubHelpdesk();

    @Override
    protected StubServer stub() {
        return helpdesk;
    }

    @Override
    protected Connector connector(Reach reach) {
        return new HelpdeskConnector(HelpdeskClient.to(properties(reach)));
    }

    @Override
    protected Object settings() {
        return properties(reach());
    }

    private static HelpdeskProperties properties(Reach reach) {
        HttpSettings usual = HttpSettings.DEFAULTS;
        return new HelpdeskProperties(
                reach.baseUrl(),
                reach.secretOr(StubHelpdesk.TOKEN),
                new HttpSettings(
                        usual.connectTimeout(),
                        reach.patience(),
                        usual.connections(),
                        usual.largestBody(),
                        ProtectionSettings.NONE));
    }

    @Override
    protected Set<String> secrets() {
        return Set.of(StubHelpdesk.TOKEN);
    }

    @Override
    protected boolean renewsPasses() {
        return false;
    }

    @Override
    protected List<Samples<?, ?>> samples() {
        return List.of(Samples.of(
                TicketQuestions.TICKETS_OF_ACCOUNT,
                HelpdeskClient.ACCOUNTS,
                Set.of(new AccountId(Ids.account(101)), new AccountId(Ids.account(102))),
                n -> new AccountId(Ids.account(90_000 + n))));
    }

    @Override
    protected int keysIn(Call call) {
        return Objects.requireNonNullElse(call.first("accounts"), "").split(",", -1).length;
    }

    @Override
    protected void speakOddly(boolean on) {
        helpdesk.speakOddly(on);
    }
}
