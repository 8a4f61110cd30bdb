package org.buyergraph.gateway.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.buyergraph.gateway.architecture.Conditions.sliceBy;
import static org.buyergraph.gateway.architecture.Conditions.tellNoKindsApart;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import graphql.execution.ExecutionStrategy;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.server.WebGraphQlInterceptor;

/** The running application: its features, and the rooms that they share. */
enum GatewayRules implements ArchitectureRule {
    FEATURES_KNOW_NO_OTHER_FEATURE(rooms -> slices().assignedFrom(sliceBy(rooms.features(), rooms::gatewayRoom))
            .should()
            .notDependOnEachOther()
            .because("a feature is added and removed alone: a field belongs to the feature that it returns, what both"
                    + " need to a shared room, and what business owns to the spi")),

    SHARED_ROOMS_KNOW_NO_FEATURE(rooms -> noClasses()
            .that(rooms.sharedRooms())
            .should()
            .dependOnClassesThat(rooms.features())
            .because("a new feature must change no shared room: declare an interface there, and let the feature"
                    + " implement it")),

    FEATURES_ASK_ONLY_FACTS(rooms -> noClasses()
            .that(rooms.features())
            .should()
            .dependOnClassesThat(asksPastFacts(rooms))
            .because("only Facts reads each record once and shows a viewer no more than is theirs: take Facts as an"
                    + " argument of the controller's method")),

    FEATURES_KNOW_NO_HTTP(rooms -> noClasses()
            .that(rooms.features())
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework.http..", "org.springframework.web..", "org.springframework.graphql.server.."))
            .because("a field is the same on every way in: handle headers and requests in the gateway's web")),

    ONLY_GRAPHQL_TOUCHES_THE_ENGINE(
            rooms -> noClasses()
                    .that(rooms.product())
                    .and(not(rooms.gateway("graphql")))
                    .and(not(rooms.gateway("prepared")))
                    .and(not(rooms.gateway("price")))
                    .and(not(rooms.gateway("federation")))
                    .and(not(rooms.gateway("facts").and(joinsTheEngine())))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("graphql.."))
                    .because(
                            "what is true of every field is said once: move it to the gateway's graphql; only prepared"
                                    + " documents, their price, a subgraph's schema, and the strategy and the interceptor of facts, join the engine elsewhere")),

    ONLY_SECURITY_KNOWS_WHO_ASKS(rooms -> noClasses()
            .that(rooms.product())
            .and(not(rooms.gateway("security")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework.security.."))
            .because("who is asking is found out in one room: take the viewer as security tells it, and write who may"
                    + " see what as a rule in the gateway's visibility")),

    FEATURES_KNOW_ONLY_THE_VIEWER(rooms -> noClasses()
            .that(rooms.features())
            .should()
            .dependOnClassesThat(rooms.gateway("visibility")
                    .or(rooms.gateway("security").and(not(rooms.gatewayPart("security.identity")))))
            .because("what a viewer may see was decided before a feature is told of it: take the viewer as an argument"
                    + " where the field is about them, and say who may see what as a rule in visibility")),

    VISIBILITY_RESTS_ON_FACTS(rooms -> noClasses()
            .that(rooms.gateway("visibility"))
            .should()
            .dependOnClassesThat(rooms.gateway("web")
                    .or(rooms.gateway("prepared"))
                    .or(rooms.gateway("observability"))
                    .or(rooms.gateway("security")
                            .and(not(rooms.gatewayPart("security.identity")))
                            .and(not(rooms.gatewayPart("security.audit")))))
            .because("a right follows from who asks and from facts, whichever way the request came: ask grounds in the"
                    + " rule, and leave tokens, headers and rates to the gateway's security")),

    PARTS_OF_SECURITY_STAND_ALONE(rooms -> slices().assignedFrom(sliceBy(
                    rooms.gatewayPart("security.token")
                            .or(rooms.gatewayPart("security.share"))
                            .or(rooms.gatewayPart("security.audit")),
                    JavaClass::getPackageName))
            .should()
            .notDependOnEachOther()
            .because("each is about one thing that is asked of a viewer: the chain in the gateway's security puts them"
                    + " together")),

    KINDS_OF_VIEWER_ARE_CLOSED(rooms -> classes()
            .that(rooms.product())
            .should(tellNoKindsApart(rooms.base() + ".gateway.security.identity.Viewer"))
            .because("a new kind of viewer must not fall into the last branch of a ladder: use a switch over"
                    + " Viewer.kind() without a default, PerViewerKind or Viewer.match"));

    private final Function<Rooms, ArchRule> rule;

    GatewayRules(Function<Rooms, ArchRule> rule) {
        this.rule = rule;
    }

    @Override
    public ArchRule in(Rooms rooms) {
        return rule.apply(rooms);
    }

    private static DescribedPredicate<JavaClass> asksPastFacts(Rooms rooms) {
        return rooms.module("memory")
                .or(rooms.gateway("facts")
                        .and(not(rooms.named("gateway.facts.Facts")))
                        .and(not(rooms.named("gateway.facts.Conclusion")))
                        .and(not(rooms.named("gateway.facts.Evidence")))
                        .and(not(rooms.named("gateway.facts.Fact"))))
                .or(rooms.named("spi.Connector"))
                .or(rooms.named("spi.Answer"))
                .or(rooms.named("spi.Lookup"))
                .or(resideInAnyPackage("org.dataloader.."))
                .or(type(BatchMapping.class))
                .or(type(BatchLoaderRegistry.class));
    }

    private static DescribedPredicate<JavaClass> joinsTheEngine() {
        return assignableTo(ExecutionStrategy.class).or(assignableTo(WebGraphQlInterceptor.class));
    }
}
