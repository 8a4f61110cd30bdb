package org.buyergraph.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.buyergraph.gateway.testing.Node;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.Test;

/** What the public audit suite of GraphQL over HTTP says of us: every MUST, SHOULD and MAY of its edition. */
class HttpAuditIT extends RunningGateway {
    private static final int AUDITS = 60;

    @Test
    void everyAuditIsPassed() {
        List<String> report = Node.run("audits.mjs", address("/graphql").toString());

        report.forEach(System.out::println);
        assertThat(report).hasSizeGreaterThanOrEqualTo(AUDITS).allSatisfy(audit -> assertThat(audit)
                .startsWith("ok\t"));
    }
}
