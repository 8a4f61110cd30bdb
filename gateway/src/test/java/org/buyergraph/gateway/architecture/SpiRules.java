package org.buyergraph.gateway.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/** Facts, ids and questions: what everybody knows, and what knows nobody. */
enum SpiRules implements ArchitectureRule {
    SPI_NEEDS_ONLY_REACTOR(rooms -> classes()
            .that(rooms.spi())
            .should()
            .onlyDependOnClassesThat(rooms.spi()
                    .or(resideInAnyPackage("java..", "reactor..", "org.reactivestreams..", "org.jspecify..")))
            .because("everything else needs the spi: move what knows Spring, GraphQL or JSON to the gateway or into a"
                    + " connector")),

    IDS_KNOW_NOTHING(rooms -> classes()
            .that(rooms.module("id"))
            .should()
            .onlyDependOnClassesThat(rooms.module("id").or(resideInAnyPackage("java..", "org.jspecify..")))
            .because("a name is known before anything else is: let the record know its id, not the id its record")),

    IDS_ARE_RECORDS(rooms -> classes()
            .that(rooms.module("id"))
            .and()
            .arePublic()
            .and()
            .areNotAssignableTo(Exception.class)
            .should()
            .beRecords()
            .because("one id must equal another of the same value, and never one of another kind: make it a record")),

    QUESTIONS_KNOW_NO_RECORD(rooms -> classes()
            .that(rooms.module("spi"))
            .should()
            .onlyDependOnClassesThat(rooms.module("spi")
                    .or(rooms.module("id"))
                    .or(resideInAnyPackage("java..", "reactor..", "org.reactivestreams..", "org.jspecify..")))
            .because("asking has one shape for every record: put what one record needs into its own package")),

    QUESTIONS_STAND_TOGETHER(rooms -> fields().that()
            .haveRawType(rooms.named("spi.Question"))
            .and()
            .areStatic()
            .should()
            .bePublic()
            .andShould()
            .beFinal()
            .andShould()
            .beDeclaredInClassesThat(rooms.spi().and(simpleNameEndingWith("Questions")))
            .because("who reads a record's Questions knows all that can be asked: declare the constant there, public")),

    SPI_NEVER_CHANGES(rooms -> fields().that()
            .areDeclaredInClassesThat(rooms.spi())
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("facts are shared by all requests: make the field final"));

    private final Function<Rooms, ArchRule> rule;

    SpiRules(Function<Rooms, ArchRule> rule) {
        this.rule = rule;
    }

    @Override
    public ArchRule in(Rooms rooms) {
        return rule.apply(rooms);
    }
}
