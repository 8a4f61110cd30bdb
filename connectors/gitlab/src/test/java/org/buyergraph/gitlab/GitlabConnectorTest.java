package org.buyergraph.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.buyergraph.http.HttpSettings;
import org.buyergraph.http.ProtectionSettings;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceKind;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.spi.BackendException.Problem;
import org.buyergraph.spi.Connector;
import org.buyergraph.testkit.contract.ConnectorContract;
import org.buyergraph.testkit.contract.Reach;
import org.buyergraph.testkit.contract.Samples;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.FaultKeys;
import org.buyergraph.testkit.data.SampleNamespace;
import org.buyergraph.testkit.stub.Call;
import org.buyergraph.testkit.stub.StubServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GitlabConnectorTest extends ConnectorContract {
    private final DataSet data = DataSet.standard();
    private final StubGitlab gitlab = new StubGitlab(data);

    @Override
    protected StubServer stub() {
        return gitlab;
    }

    @Override
    protected Connector connector(Reach reach) {
        return new GitlabConnector(GitlabClient.to(properties(reach), InstantSource.system()), 16);
    }

    @Override
    protected Object settings() {
        return properties(reach());
    }

    private static GitlabProperties properties(Reach reach) {
        return properties(reach, null, reach.secretOr(StubGitlab.INTERNAL_SECRET));
    }

    private static GitlabProperties properties(Reach reach, @Nullable String token, @Nullable String internalSecret) {
        HttpSettings usual = HttpSettings.DEFAULTS;
        return new GitlabProperties(
                reach.baseUrl(),
                token,
                internalSecret,
                StubGitlab.INTERNAL_ISSUER,
                16,
                new HttpSettings(
                        usual.connectTimeout(),
                        reach.patience(),
                        usual.connections(),
                        usual.largestBody(),
                        ProtectionSettings.NONE),
                new GitlabProperties.Portal(null, null, null, usual));
    }

    @Override
    protected Set<String> secrets() {
        return Set.of(StubGitlab.INTERNAL_SECRET);
    }

    @Override
    protected List<Samples<?, ?>> samples() {
        return List.of(Samples.oneByOne(
                        NamespaceQuestions.NAMESPACE,
                        Set.of(id(9_100_101), id(9_100_103), id(9_100_105)),
                        n -> id(9_900_000 + n))
                .failing(new NamespaceId(FaultKeys.FORBIDDEN_NAMESPACE), Problem.UNAVAILABLE)
                .failing(new NamespaceId(FaultKeys.LIMITED_NAMESPACE), Problem.UNAVAILABLE)
                .failing(new NamespaceId(FaultKeys.BROKEN_NAMESPACE), Problem.UNAVAILABLE)
                .failing(id(9_199_503), Problem.UNAVAILABLE)
                .failing(id(9_199_200), Problem.BAD_RESPONSE)
                .failing(id(9_199_777), Problem.UNAVAILABLE));
    }

    private static NamespaceId id(long number) {
        return new NamespaceId(Long.toString(number));
    }

    @Override
    protected int keysIn(Call call) {
        return call.path().matches(".*/namespaces/[0-9]+") ? 1 : 0;
    }

    @Override
    protected void speakOddly(boolean on) {
        gitlab.speakFuture(on);
    }

    @Override
    protected void reset() {
        gitlab.reset();
    }

    @Test
    void readsEveryNamespace() {
        Map<NamespaceId, Namespace> expected = data.namespaces().stream()
                .map(sample -> expected(sample, sample.plan(), sample.seats().inUse()))
                .collect(Collectors.toMap(Namespace::id, Function.identity()));

        assertThat(read(NamespaceQuestions.NAMESPACE, expected.keySet())).isEqualTo(expected);
    }

    @Test
    void readsThroughThePublicApiWhatItShowsToAReader() {
        SampleNamespace sample = data.namespaces().get(0);
        GitlabProperties reader = properties(reach(), StubGitlab.READER_TOKEN, null);
        Connector connector = new GitlabConnector(GitlabClient.to(reader, InstantSource.system()), 16);
        Namespace expected = expected(sample, null, null);

        assertThat(read(connector, NamespaceQuestions.NAMESPACE, Set.of(expected.id())))
                .isEqualTo(Map.of(expected.id(), expected));
    }

    private static Namespace expected(SampleNamespace sample, @Nullable String plan, @Nullable Integer seatsInUse) {
        return new Namespace(id(sample.id()), sample.name(), sample.path(), NamespaceKind.GROUP, plan, seatsInUse);
    }
}
