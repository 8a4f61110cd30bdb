package org.buyergraph.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.buyergraph.http.HttpSettings;
import org.buyergraph.http.ProtectionSettings;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.NamespacePath;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceCompute;
import org.buyergraph.namespace.NamespaceKind;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.namespace.NamespaceSeats;
import org.buyergraph.spi.BackendException.Problem;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Question;
import org.buyergraph.testkit.contract.ConnectorContract;
import org.buyergraph.testkit.contract.Reach;
import org.buyergraph.testkit.contract.Samples;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.FaultKeys;
import org.buyergraph.testkit.data.SampleNamespace;
import org.buyergraph.testkit.stub.Call;
import org.buyergraph.testkit.stub.StubServer;
import org.buyergraph.trial.Trial;
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
        return new GitlabConnector(GitlabClient.to(properties(reach), InstantSource.system()), 16, List.of("duo_pro"));
    }

    @Override
    protected Object settings() {
        return properties(reach());
    }

    private static GitlabProperties properties(Reach reach) {
        return properties(reach, null, reach.secretOr(StubGitlab.INTERNAL_SECRET));
    }

    static GitlabProperties properties(Reach reach, @Nullable String token, @Nullable String internalSecret) {
        HttpSettings usual = HttpSettings.DEFAULTS;
        return new GitlabProperties(
                reach.baseUrl(),
                token,
                internalSecret,
                StubGitlab.INTERNAL_ISSUER,
                16,
                List.of("duo_pro"),
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
        return List.of(
                parts(NamespaceQuestions.NAMESPACE),
                parts(NamespaceQuestions.NAMESPACE_PROVISION),
                parts(NamespaceQuestions.NAMESPACE_OWNERS),
                failing(Samples.oneByOne(
                        NamespaceQuestions.NAMESPACE_ADD_ONS,
                        Set.of(id(9_100_101), id(9_100_113)),
                        n -> id(9_900_000 + n))),
                Samples.oneByOne(
                        NamespaceQuestions.NAMESPACE_BY_PATH,
                        Set.of(path("brightwater-studio"), path("polder-logistics")),
                        n -> path("nobody-" + n)));
    }

    private static <V> Samples<NamespaceId, V> parts(Question<NamespaceId, V> question) {
        return failing(Samples.oneByOne(
                question, Set.of(id(9_100_101), id(9_100_103), id(9_100_105)), n -> id(9_900_000 + n)));
    }

    private static <V> Samples<NamespaceId, V> failing(Samples<NamespaceId, V> samples) {
        return samples.failing(new NamespaceId(FaultKeys.FORBIDDEN_NAMESPACE), Problem.UNAVAILABLE)
                .failing(new NamespaceId(FaultKeys.LIMITED_NAMESPACE), Problem.UNAVAILABLE)
                .failing(new NamespaceId(FaultKeys.BROKEN_NAMESPACE), Problem.UNAVAILABLE)
                .failing(id(9_199_503), Problem.UNAVAILABLE)
                .failing(id(9_199_200), Problem.BAD_RESPONSE)
                .failing(id(9_199_777), Problem.UNAVAILABLE);
    }

    private static NamespacePath path(String path) {
        return new NamespacePath(path);
    }

    private static NamespaceId id(long number) {
        return new NamespaceId(Long.toString(number));
    }

    @Override
    protected int keysIn(Call call) {
        return call.path().matches(".*/namespaces/[^/]+(/.*)?") ? 1 : 0;
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
                .map(GitlabConnectorTest::expected)
                .collect(Collectors.toMap(Namespace::id, Function.identity()));

        assertThat(read(NamespaceQuestions.NAMESPACE, expected.keySet())).isEqualTo(expected);
    }

    @Test
    void readsThroughThePublicApiWhatItShowsToAReader() {
        SampleNamespace sample = data.namespaces().get(0);
        GitlabProperties reader = properties(reach(), StubGitlab.READER_TOKEN, null);
        Connector connector = new GitlabConnector(GitlabClient.to(reader, InstantSource.system()), 16, List.of());
        NamespaceId id = id(sample.id());
        Namespace expected = new Namespace(
                id,
                sample.name(),
                sample.path(),
                NamespaceKind.GROUP,
                null,
                URI.create("https://gitlab.com/groups/" + sample.path()),
                null,
                null,
                null,
                null,
                null,
                new NamespaceSeats(id, null, null, null),
                new NamespaceCompute(id, null, null));

        assertThat(read(connector, NamespaceQuestions.NAMESPACE, Set.of(id))).isEqualTo(Map.of(id, expected));
        assertThat(connector.answers())
                .noneMatch(answer -> answer.question() == NamespaceQuestions.NAMESPACE_PROVISION)
                .noneMatch(answer -> answer.question() == NamespaceQuestions.NAMESPACE_OWNERS);
    }

    private static Namespace expected(SampleNamespace sample) {
        NamespaceId id = id(sample.id());
        boolean isGroup = sample.kind().equals("group");
        return new Namespace(
                id,
                sample.name(),
                sample.path(),
                isGroup ? NamespaceKind.GROUP : NamespaceKind.USER,
                null,
                URI.create("https://gitlab.com/" + (isGroup ? "groups/" : "") + sample.path()),
                sample.plan(),
                sample.endDate(),
                sample.trial() ? new Trial(true, sample.trialEndsOn()) : null,
                sample.memberCount(),
                sample.projectCount(),
                new NamespaceSeats(
                        id,
                        sample.seats().inUse(),
                        sample.seats().inUse(),
                        sample.seats().maxUsed()),
                new NamespaceCompute(
                        id, sample.minutes().used(), sample.minutes().purchasedUsed()));
    }
}
