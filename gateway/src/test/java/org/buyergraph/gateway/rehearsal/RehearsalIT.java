package org.buyergraph.gateway.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.StartedGateway;
import org.buyergraph.memory.Answers;
import org.buyergraph.memory.RememberingMemory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** What a gateway rehearses before it says that it is ready, and that nothing of it is left. */
@ExtendWith(OutputCaptureExtension.class)
class RehearsalIT {
    private static final SimulatedVendors VENDORS = SimulatedVendors.start();

    private static StartedGateway gateway;
    private static String whileItStarted = "";

    @BeforeAll
    static void start(CapturedOutput output) {
        Map<String, String> settings = new HashMap<>(VENDORS.settings());
        settings.put("gateway.rehearsal.enabled", "true");
        settings.put("connectors.salesforce.check-fields", "false");
        gateway = StartedGateway.with(settings);
        whileItStarted = output.getAll();
    }

    @AfterAll
    static void stop() {
        gateway.close();
        VENDORS.close();
    }

    @Test
    void itIsReadyAfterIt() {
        assertThat(whileItStarted).containsPattern("Rehearsed [1-9][0-9]* times");
        assertThat(gateway.context().getBean(ApplicationAvailability.class).getReadinessState())
                .isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);
    }

    @Test
    void bothRoadsGiveTheWholeAnswer() {
        Scene scene = gateway.context().getBean(Scene.class);
        String document = Rehearsal.document();

        String general = scene.onTheGeneralRoad(document)
                .map(answer -> new JsonMapper().writeValueAsString(answer.toMap()))
                .block();
        String fast = scene.onTheFastRoad(document)
                .map(json -> new String(json, StandardCharsets.UTF_8))
                .block();

        assertThat(general).contains("\"endCursor\"").doesNotContain("\"errors\"");
        assertThat(fast).isEqualTo(general);
    }

    @Test
    void noVendorIsCalledAndNothingIsRemembered() {
        assertThat(VENDORS.servers())
                .allSatisfy(server -> assertThat(server.calls().all()).isEmpty());
        RememberingMemory memory = gateway.context().getBean(RememberingMemory.class);
        assertThat(gateway.context().getBean(Answers.class).questions())
                .allSatisfy(question -> assertThat(memory.weight(question)).isZero());
    }

    @Test
    void nothingIsCountedOrAudited() {
        MeterRegistry meters = gateway.context().getBean(MeterRegistry.class);
        List<String> counted = meters.getMeters().stream()
                .filter(meter -> meter.getId().getName().matches("(gateway|graphql|memory|http|spring.security)\\..*"))
                .filter(RehearsalIT::isAnything)
                .map(meter -> meter.getId().toString())
                .toList();

        assertThat(counted).isEmpty();
        assertThat(whileItStarted).doesNotContain("\"operation\"");
    }

    private static boolean isAnything(Meter meter) {
        return StreamSupport.stream(meter.measure().spliterator(), false).anyMatch(one -> one.getValue() > 0);
    }
}
