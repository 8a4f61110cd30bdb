package org.buyergraph.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.buyergraph.customer.Customer;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.http.HttpSettings;
import org.buyergraph.http.ProtectionSettings;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CustomerId;
import org.buyergraph.spi.Connector;
import org.buyergraph.testkit.contract.ConnectorContract;
import org.buyergraph.testkit.contract.Reach;
import org.buyergraph.testkit.contract.Samples;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleCustomer;
import org.buyergraph.testkit.stub.Call;
import org.buyergraph.testkit.stub.StubServer;
import org.junit.jupiter.api.Test;

class GitlabPortalConnectorTest extends ConnectorContract {
    private static final int VALUES_OF_A_FILTER = 100;

    private final DataSet data = DataSet.standard();
    private final StubPortal portal = new StubPortal(data);

    @Override
    protected StubServer stub() {
        return portal;
    }

    @Override
    protected Connector connector(Reach reach) {
        return new GitlabPortalConnector(GitlabPortalClient.to(properties(reach)));
    }

    @Override
    protected Object settings() {
        return properties(reach());
    }

    private static GitlabProperties.Portal properties(Reach reach) {
        HttpSettings usual = HttpSettings.DEFAULTS;
        return new GitlabProperties.Portal(
                reach.baseUrl(),
                StubPortal.ADMIN_EMAIL,
                reach.secretOr(StubPortal.ADMIN_TOKEN),
                new HttpSettings(
                        usual.connectTimeout(),
                        reach.patience(),
                        usual.connections(),
                        usual.largestBody(),
                        ProtectionSettings.NONE));
    }

    @Override
    protected Set<String> secrets() {
        return Set.of(StubPortal.ADMIN_TOKEN);
    }

    @Override
    protected boolean renewsPasses() {
        return false;
    }

    @Override
    protected List<Samples<?, ?>> samples() {
        Set<CustomerId> known = data.customers().stream()
                .limit(3)
                .map(customer -> id(customer.id()))
                .collect(Collectors.toSet());
        return List.of(Samples.of(CustomerQuestions.CUSTOMER, VALUES_OF_A_FILTER, known, n -> id(990_000 + n)));
    }

    private static CustomerId id(long number) {
        return new CustomerId(Long.toString(number));
    }

    @Override
    protected int keysIn(Call call) {
        return call.first("ids").split(",", -1).length;
    }

    @Override
    protected void speakOddly(boolean on) {
        portal.speakFuture(on);
    }

    @Override
    protected void reset() {
        portal.reset();
    }

    @Test
    void readsEveryCustomer() {
        Map<CustomerId, Customer> expected = data.customers().stream()
                .map(GitlabPortalConnectorTest::expected)
                .collect(Collectors.toMap(Customer::id, Function.identity()));

        assertThat(read(CustomerQuestions.CUSTOMER, expected.keySet())).isEqualTo(expected);
    }

    private static Customer expected(SampleCustomer sample) {
        String account = sample.accountId();
        return new Customer(
                id(sample.id()),
                sample.firstName() + " " + sample.lastName(),
                account == null ? null : new AccountId(account));
    }
}
