package org.buyergraph.gateway.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.buyergraph.demo.DemoIssuer;
import org.buyergraph.demo.DemoViewers;
import org.buyergraph.gitlab.StubGitlab;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.zuora.StubZuora;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The search finds what it is for. What is put before it is never printed. */
class ReportSearchTest {
    @TempDir
    private Path project;

    /** Not in the parameters of a test, which are written into its report. */
    private enum Planted {
        CLIENT_SECRET("a client's secret"),
        PRIVATE_TOKEN("a token of ours"),
        ACTIVATION_CODE("an activation code"),
        VIEWERS_TOKEN("a signed token"),
        LINK("a link's signature"),
        VENDORS_TOKEN("a vendor's token"),
        CARD_NUMBER("a card's number");

        private final String kind;

        Planted(String kind) {
            this.kind = kind;
        }

        private String text() {
            DataSet data = DataSet.standard();
            return switch (this) {
                case CLIENT_SECRET -> StubZuora.CLIENT_SECRET;
                case PRIVATE_TOKEN -> StubGitlab.PRIVATE_TOKEN;
                case ACTIVATION_CODE -> data.licenses().get(0).activationCode();
                case VIEWERS_TOKEN -> new DemoIssuer(new DemoViewers(data)).token("support");
                case LINK -> "&signature=" + "x".repeat(43);
                case VENDORS_TOKEN -> "stub-token-" + 17;
                case CARD_NUMBER -> "4" + "1".repeat(15);
            };
        }
    }

    static Stream<Arguments> planted() {
        return Stream.of(Planted.values()).map(one -> Arguments.of(one.name()));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void aSecretInAReportIsFound(String name) throws Exception {
        Planted planted = Planted.valueOf(name);
        report("surefire-reports", "TEST-quiet.xml", "<system-out>all is well</system-out>");
        report("failsafe-reports", "TEST-loud.xml", "<system-out>then came \"" + planted.text() + "\"!</system-out>");

        assertThat(new ReportSearch().findings(ReportSearch.reports(project)))
                .containsExactly(planted.kind + " in TEST-loud.xml");
    }

    @Test
    void whatOnlyLooksLikeOneIsNot() throws Exception {
        String id = "8ad09000000000000000acc000000101";
        report(
                "surefire-reports",
                "TEST-quiet.xml",
                id + " ************1111 4111111111111112 1795176000000 Bearer realm");

        assertThat(new ReportSearch().findings(ReportSearch.reports(project))).isEmpty();
    }

    private void report(String folder, String name, String text) throws Exception {
        Path directory =
                Files.createDirectories(project.resolve("gateway/target").resolve(folder));
        Files.writeString(directory.resolve(name), text);
    }
}
