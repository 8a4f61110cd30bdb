package org.buyergraph.gitlab;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.buyergraph.http.HttpSettings;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.NamespacePath;
import org.buyergraph.id.UserId;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.spi.BackendException.Problem;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Question;
import org.buyergraph.testkit.contract.ConnectorContract;
import org.buyergraph.testkit.contract.Reach;
import org.buyergraph.testkit.contract.Samples;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.FaultKeys;
import org.buyergraph.testkit.stub.Call;
import org.buyergraph.testkit.stub.StubServer;

/** The connector with nothing but an administrator's token for the public APIs. */
class GitlabTokenConnectorTest extends ConnectorContract {
    private final StubGitlab gitlab = new StubGitlab(DataSet.standard());

    @Override
    protected StubServer stub() {
        return gitlab;
    }

    @Override
    protected Connector connector(Reach reach) {
        return new GitlabConnector(GitlabClient.to(properties(reach), InstantSource.system()), 16, List.of());
    }

    @Override
    protected Object settings() {
        return properties(new Reach(gitlab.baseUrl(), HttpSettings.DEFAULTS.attemptTimeout(), true));
    }

    private static GitlabProperties properties(Reach reach) {
        return GitlabConnectorTest.properties(reach, reach.secretOr(StubGitlab.PRIVATE_TOKEN), null);
    }

    @Override
    protected Set<String> secrets() {
        return Set.of(StubGitlab.PRIVATE_TOKEN);
    }

    @Override
    protected boolean renewsPasses() {
        return false;
    }

    @Override
    protected List<Samples<?, ?>> samples() {
        return List.of(
                parts(NamespaceQuestions.NAMESPACE),
                parts(NamespaceQuestions.NAMESPACE_QUOTA),
                Samples.oneByOne(
                        NamespaceQuestions.NAMESPACES_OF_USER,
                        Set.of(new UserId("8201001"), new UserId("8210001")),
                        n -> new UserId("990000" + n)),
                paths(NamespaceQuestions.NAMESPACE_BY_PATH, 1),
                paths(NamespaceQuestions.NAMESPACE_STORAGE, GitlabStorage.ALIASES)
                        .failing(path("fault-" + FaultKeys.BROKEN_NAMESPACE), Problem.UNAVAILABLE),
                Samples.of(
                                NamespaceQuestions.NAMESPACE_ADD_ON_USE,
                                GitlabStorage.ALIASES,
                                Set.of(id("9100101"), id("9100113")),
                                n -> id("990000" + n))
                        .failing(id(FaultKeys.BROKEN_NAMESPACE), Problem.UNAVAILABLE));
    }

    private static <V> Samples<NamespaceId, V> parts(Question<NamespaceId, V> question) {
        return Samples.oneByOne(question, Set.of(id("9100101"), id("9100103")), n -> id("990000" + n))
                .failing(id(FaultKeys.BROKEN_NAMESPACE), Problem.UNAVAILABLE);
    }

    private static <V> Samples<NamespacePath, V> paths(Question<NamespacePath, V> question, int keysPerCall) {
        return Samples.of(
                question,
                keysPerCall,
                Set.of(path("brightwater-studio"), path("polder-logistics")),
                n -> path("nobody-" + n));
    }

    private static NamespaceId id(String number) {
        return new NamespaceId(number);
    }

    private static NamespacePath path(String path) {
        return new NamespacePath(path);
    }

    @Override
    protected int keysIn(Call call) {
        return call.method().equals("POST")
                ? (int) Pattern.compile("fullPath|namespaceId")
                        .matcher(call.body())
                        .results()
                        .map(MatchResult::group)
                        .count()
                : 1;
    }

    @Override
    protected void speakOddly(boolean on) {
        gitlab.speakFuture(on);
    }

    @Override
    protected void reset() {
        gitlab.reset();
    }
}
