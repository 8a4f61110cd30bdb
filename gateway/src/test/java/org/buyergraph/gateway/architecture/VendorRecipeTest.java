package org.buyergraph.gateway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What CONTRIBUTING says that a new vendor takes was done for each of those that there are: the recipe stays true, and nothing is left out. */
class VendorRecipeTest {
    private static final Path ROOT = Path.of("..");
    private static final Path REGISTERED = Path.of(
            "src/main/resources/META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports");

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    static List<String> vendors() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT.resolve("connectors"))) {
            return modules.filter(module -> Files.exists(module.resolve(REGISTERED)))
                    .map(module -> module.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** The first column of the recipe's table: files by their path, and classes of tests by their name. */
    static List<String> places() throws IOException {
        String recipe = text(ROOT.resolve("CONTRIBUTING.md")).split("## Add a vendor\n", -1)[1];
        return recipe.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1)[1])
                .flatMap(where -> QUOTED.matcher(where).results())
                .map(found -> found.group(1))
                .filter(name -> !name.startsWith("org.buyergraph"))
                .toList();
    }

    @Test
    void thereAreVendorsAndPlaces() throws IOException {
        assertThat(vendors()).contains("gitlab", "salesforce", "zuora");
        assertThat(places()).contains("pom.xml", "gateway/pom.xml", "README.md", "Vendor", "SimulatedVendors");
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyVendorIsWhereTheRecipeSays(String place) throws IOException {
        Path file = place.contains(".") ? ROOT.resolve(place) : ofTests(place);

        assertThat(vendors()).allSatisfy(vendor -> assertThat(text(file)).containsIgnoringCase(vendor));
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void itsModuleIsBuiltAndReachedOnlyWhenItRuns(String vendor) throws IOException {
        String artifact = "<artifactId>buyer-graph-" + vendor + "</artifactId>";

        assertThat(text(ROOT.resolve("pom.xml")))
                .contains("<module>connectors/" + vendor + "</module>")
                .contains(artifact);
        assertThat(dependencies(text(ROOT.resolve("gateway/pom.xml"))).filter(some -> some.contains(artifact)))
                .hasSize(2)
                .anyMatch(some -> some.contains("<scope>runtime</scope>"))
                .anyMatch(some -> some.contains("<type>test-jar</type>") && some.contains("<scope>test</scope>"));
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void itsModuleHoldsAllThatIsItsOwn(String vendor) throws IOException {
        Path module = ROOT.resolve("connectors").resolve(vendor);

        assertThat(text(module.resolve(REGISTERED)).strip())
                .matches("org\\.buyergraph\\." + vendor + "\\.\\w+AutoConfiguration");
        assertThat(module.resolve("README.md")).exists();
        assertThat(files(module.resolve("src/test/java")))
                .anyMatch(file -> file.getFileName().toString().startsWith("Stub"))
                .anyMatch(file -> text(file).contains(" extends ConnectorContract"));
    }

    private static Stream<String> dependencies(String pom) {
        return Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL)
                .matcher(pom)
                .results()
                .map(MatchResult::group);
    }

    private static Path ofTests(String name) throws IOException {
        return Stream.of("gateway", "schema")
                .map(module -> ROOT.resolve(module).resolve("src/test/java"))
                .flatMap(folder -> files(folder).stream())
                .filter(file -> file.getFileName().toString().equals(name + ".java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no class of tests called " + name));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
