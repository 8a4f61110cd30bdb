package org.buyergraph.gateway.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private final JavaClasses classes = ProductionClasses.all();
    private final Rooms rooms = Rooms.of(ProductionClasses.BASE, classes);

    @TestFactory
    Stream<DynamicTest> everyLineIsInItsRoom() {
        return ArchitectureRules.all().stream()
                .map(rule -> dynamicTest(rule.name(), () -> rule.in(rooms).check(classes)));
    }

    @Test
    void theClassesOfEveryModuleAreLookedAt() {
        assertThat(classes.stream().map(rooms::module).collect(Collectors.toSet()))
                .contains("gateway", "zuora", "salesforce", "gitlab", "http", "memory", "spi", "id", "account");
    }

    @Test
    void vendorsAreKnownByTheirConnectors() {
        assertThat(rooms.vendorNames()).contains("zuora", "salesforce", "gitlab");
    }

    @Test
    void noClassOfATestIsLookedAt() {
        assertThat(classes.stream().map(JavaClass::getSimpleName))
                .doesNotContain("ArchitectureTest", "RunningGateway", "DemoGateway", "DataSet")
                .noneMatch(name -> name.startsWith("Stub") || name.endsWith("Test") || name.endsWith("IT"));
    }
}
