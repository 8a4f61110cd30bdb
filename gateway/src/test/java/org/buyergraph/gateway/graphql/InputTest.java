package org.buyergraph.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.country.CountryCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;

class InputTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    enum Colour {
        RED,
        GREEN
    }

    private record Inner(@Nullable Colour colour, @Nullable Integer size) {}

    private record Outer(
            @Nullable String name,
            @Nullable LocalDate from,
            @Nullable List<@Nullable Colour> colours,
            @Nullable Inner inner,
            @Nullable CountryCode country) {}

    private record Picky(String name) {
        private Picky {
            throw new BadUserInputException("Say another " + name + ".");
        }
    }

    @Test
    void anInputObjectIsARecordAllTheWayDown() {
        Map<String, Object> raw = Map.of(
                "name",
                "Helios",
                "from",
                DAY,
                "colours",
                Arrays.asList("GREEN", null),
                "inner",
                Map.of("colour", "RED", "size", 7),
                "country",
                new CountryCode("DE"));

        assertThat(Input.to(ResolvableType.forClass(Outer.class)).of(raw))
                .isEqualTo(new Outer(
                        "Helios",
                        DAY,
                        Arrays.asList(Colour.GREEN, null),
                        new Inner(Colour.RED, 7),
                        new CountryCode("DE")));
    }

    @Test
    void whatIsNotGivenAndWhatIsNullAreBothNull() {
        Map<String, @Nullable Object> raw = new HashMap<>();
        raw.put("name", null);

        assertThat(Input.to(ResolvableType.forClass(Outer.class)).of(raw))
                .isEqualTo(new Outer(null, null, null, null, null));
        assertThat(Input.to(ResolvableType.forClass(String.class)).ofOptional(null))
                .isNull();
    }

    @Test
    void scalarsAreWhatTheirCoercingMadeOfThem() {
        assertThat(Input.to(ResolvableType.forClass(int.class)).of(7)).isEqualTo(7);
        assertThat(Input.to(ResolvableType.forClass(LocalDate.class)).of(DAY)).isEqualTo(DAY);
        assertThat(Input.to(ResolvableType.forClassWithGenerics(List.class, String.class))
                        .of(List.of("a")))
                .isEqualTo(List.of("a"));
        assertThatThrownBy(
                        () -> Input.to(ResolvableType.forClass(LocalDate.class)).of("2026-11-20"))
                .isInstanceOf(ClassCastException.class);
    }

    @Test
    void aRecordThatRefusesSaysItsOwnSentence() {
        assertThatThrownBy(() -> Input.to(ResolvableType.forClass(Picky.class)).of(Map.of("name", "name")))
                .isInstanceOf(BadUserInputException.class)
                .hasMessage("Say another name.");
    }
}
