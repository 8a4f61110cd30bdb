package org.buyergraph.gateway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The glossary says of each word where it lives: in a class or a package, which is there. */
class GlossaryTest {
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private static final Set<String> NAMES =
            ProductionClasses.all().stream().flatMap(type -> names(type)).collect(Collectors.toUnmodifiableSet());

    private static Stream<String> names(JavaClass type) {
        return Stream.of(type.getName(), type.getPackageName());
    }

    static Stream<String> places() throws IOException {
        return Files.readAllLines(Path.of("..", "GLOSSARY.md")).stream()
                .filter(line -> line.startsWith("| "))
                .skip(1) // the heading
                .map(line -> line.split("\\|", -1)[4])
                .flatMap(where -> QUOTED.matcher(where).results())
                .map(found -> found.group(1).replace('/', '.'));
    }

    @ParameterizedTest
    @MethodSource("places")
    void itIsThere(String place) {
        assertThat(NAMES)
                .containsAnyOf(ProductionClasses.BASE + "." + place, ProductionClasses.BASE + ".gateway." + place);
    }
}
