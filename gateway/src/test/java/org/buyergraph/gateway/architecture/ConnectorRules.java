package org.buyergraph.gateway.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.buyergraph.gateway.architecture.Conditions.carryTheNameOf;
import static org.buyergraph.gateway.architecture.Conditions.sliceBy;
import static org.buyergraph.gateway.architecture.Conditions.use;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import reactor.core.CorePublisher;

/** Where facts come from: memory, http, and one module for each vendor. */
enum ConnectorRules implements ArchitectureRule {
    MEMORY_NEEDS_ONLY_THE_SPI(
            rooms -> classes()
                    .that(rooms.module("memory"))
                    .should()
                    .onlyDependOnClassesThat(rooms.module("memory")
                            .or(rooms.spi())
                            .or(resideInAnyPackage(
                                    "java..",
                                    "reactor..",
                                    "org.reactivestreams..",
                                    "org.jspecify..",
                                    "org.slf4j..",
                                    "com.github.benmanes.caffeine..")))
                    .because(
                            "memory remembers replies to any question: what knows a vendor, a viewer or Spring goes elsewhere")),

    HTTP_NEEDS_ONLY_THE_SPI(rooms -> classes()
            .that(rooms.module("http"))
            .should()
            .onlyDependOnClassesThat(rooms.module("http")
                    .or(rooms.spi())
                    .or(resideInAnyPackage(
                            "java..",
                            "javax.net..",
                            "reactor..",
                            "org.reactivestreams..",
                            "org.jspecify..",
                            "org.slf4j..",
                            "io.netty..",
                            "tools.jackson..",
                            "com.fasterxml.jackson.annotation..",
                            "io.github.resilience4j..",
                            "org.springframework.core..",
                            "org.springframework.util..",
                            "org.springframework.http..",
                            "org.springframework.web.reactive.function..",
                            "org.springframework.boot.context.properties..")))
            .because("http is the same for any vendor: what knows one of them, or a record, goes into its module")),

    VENDORS_NEED_ONLY_HTTP_AND_THE_SPI(rooms -> classes()
            .that(rooms.vendors())
            .should()
            .onlyDependOnClassesThat(rooms.vendors()
                    .or(rooms.module("http"))
                    .or(rooms.spi())
                    .or(resideInAnyPackage(
                            "java..",
                            "javax.crypto..",
                            "reactor..",
                            "org.reactivestreams..",
                            "org.jspecify..",
                            "org.slf4j..",
                            "org.springframework.util..",
                            "org.springframework.context.annotation..",
                            "org.springframework.core.io.support..", // of @PropertySource, the defaults of a vendor
                            "org.springframework.boot.autoconfigure..",
                            "org.springframework.boot.context.properties..")))
            .because(
                    "a vendor's module translates: exchange through VendorHttp and read through Json, both in http, and"
                            + " put there what they lack")),

    VENDORS_KNOW_NO_OTHER_VENDOR(
            rooms -> slices().assignedFrom(sliceBy(rooms.vendors(), rooms::module))
                    .should()
                    .notDependOnEachOther()
                    .because(
                            "each vendor comes and goes alone: what two of them need goes to http, what joins them to the gateway")),

    VENDORS_DECIDE_NOTHING(rooms -> noClasses()
            .that(rooms.vendors())
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("com.github.benmanes.caffeine..", "io.github.resilience4j..", "io.micrometer..")
                            .or(rooms.module("memory")))
            .orShould(
                    use(CorePublisher.class, "cache", "cacheInvalidateIf", "cacheInvalidateWhen", "retry", "retryWhen"))
            .because(
                    "what is remembered, retried, broken off and measured is decided once for all vendors, in memory and"
                            + " http: leave it out")),

    VENDORS_SHOW_NOTHING(rooms -> classes()
            .that(rooms.vendors())
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic()
            .because("a vendor is met through its questions alone, so nobody needs its classes: drop the word public")),

    VENDORS_CARRY_THEIR_NAME(rooms -> classes()
            .that(rooms.vendors())
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should(carryTheNameOf(rooms::module))
            .because("a stack trace or a search must tell whose class it is: begin its name with the vendor's")),

    GATEWAY_KNOWS_NO_VENDOR(rooms -> noClasses()
            .that(rooms.module("gateway"))
            .should()
            .dependOnClassesThat(rooms.vendors().or(rooms.module("http")))
            .because("any vendor may be off or replaced: ask a question of the spi instead")),

    ONLY_MEMORY_REMEMBERS(
            rooms -> noClasses()
                    .that(rooms.product())
                    .and(not(rooms.module("memory")))
                    .and(not(rooms.gateway("graphql")))
                    .and(not(rooms.gateway("prepared")))
                    .and(not(rooms.gateway("door")))
                    .and(not(rooms.gateway("security")))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("com.github.benmanes.caffeine.."))
                    .because(
                            "what is remembered in two places ages twice: let memory remember facts; only documents are kept in"
                                    + " the gateway's graphql and prepared, whole answers in its door, and tokens, and how often somebody asked, in its security")),

    ONLY_HTTP_PROTECTS(rooms -> noClasses()
            .that(rooms.product())
            .and(not(rooms.module("http")))
            .and(not(rooms.gateway("web")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.github.resilience4j.."))
            .because(
                    "an exchange with a vendor is protected once, around itself: add what is missing to http; what comes"
                            + " in to us is limited in the gateway's web"));

    private final Function<Rooms, ArchRule> rule;

    ConnectorRules(Function<Rooms, ArchRule> rule) {
        this.rule = rule;
    }

    @Override
    public ArchRule in(Rooms rooms) {
        return rule.apply(rooms);
    }
}
