package org.buyergraph.gateway.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.buyergraph.gateway.architecture.Conditions.liveInANullMarkedPackage;
import static org.buyergraph.gateway.architecture.Conditions.sliceBy;
import static org.buyergraph.gateway.architecture.Conditions.use;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What holds of every line, whatever its room. */
enum CodeRules implements ArchitectureRule {
    PACKAGES_MAKE_NO_CIRCLE(rooms -> slices().assignedFrom(sliceBy(rooms.product(), JavaClass::getPackageName))
            .should()
            .beFreeOfCycles()
            .because("packages in a circle are one package: move what both need into one that knows neither")),

    /** But the thread that starts us: it has nobody else to serve. */
    NOTHING_WAITS(rooms -> noClasses()
            .that(rooms.product())
            .and(not(rooms.named("gateway.rehearsal.Rehearsal")))
            .should(use(Publisher.class, "block", "blockFirst", "blockLast", "blockOptional", "toIterable", "toStream"))
            .orShould(use(Future.class, "get", "join"))
            .orShould(use(Thread.class, "sleep", "join"))
            .because("a thread that waits serves nobody else: go on in the chain, with an operator")),

    NOTHING_SUBSCRIBES(rooms -> noClasses()
            .that(rooms.product())
            .and()
            .doNotHaveFullyQualifiedName("org.buyergraph.memory.Call")
            .and()
            .doNotHaveFullyQualifiedName("org.buyergraph.gateway.ConnectorPreparation")
            .and()
            .doNotHaveFullyQualifiedName("org.buyergraph.gateway.web.WholeBody")
            .should(use(Publisher.class, "subscribe"))
            .because("what is subscribed aside is neither cancelled nor failed with its request: compose it into the"
                    + " chain that is returned; only a call of memory belongs to many requests, and counts them,"
                    + " what a connector prepares at the start belongs to none, and a body is read to its end or is"
                    + " cancelled with whoever waits for it")),

    PACKAGES_ARE_NULL_MARKED(rooms -> classes()
            .that(rooms.product())
            .should(liveInANullMarkedPackage())
            .because("elsewhere nobody checks for null: add a package-info.java with @NullMarked")),

    SETTINGS_ARE_RECORDS(rooms -> classes()
            .that(rooms.product())
            .and()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .beRecords()
            .andShould()
            .haveSimpleNameEndingWith("Properties")
            .because("settings are read once, at the start, and found by their name: make it a record, ...Properties")),

    PRODUCTION_KNOWS_NO_TEST(rooms -> noClasses()
            .that(rooms.product())
            .should()
            .dependOnClassesThat(rooms.module("testkit")
                    .or(rooms.product().and(simpleNameStartingWith("Stub")))
                    .or(resideInAnyPackage("org.junit..", "org.assertj..", "com.github.tomakehurst.wiremock..")))
            .because("what pretends stays out of production: inject what differs, and pretend in the tests"));

    private final Function<Rooms, ArchRule> rule;

    CodeRules(Function<Rooms, ArchRule> rule) {
        this.rule = rule;
    }

    @Override
    public ArchRule in(Rooms rooms) {
        return rule.apply(rooms);
    }
}
