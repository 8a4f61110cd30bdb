package org.buyergraph.gateway.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The last step of {@code verify}, after all other tests: nothing that they wrote holds a secret. */
class ReportsKeepSecrets {
    @Test
    void noSecretIsInAnyReportOrLogOfTheRun() {
        List<Path> reports = ReportSearch.reports(Path.of(".."));

        System.out.printf("Searched %d reports for secrets%n", reports.size());
        assertThat(reports).isNotEmpty();
        assertThat(new ReportSearch().findings(reports)).isEmpty();
    }
}
