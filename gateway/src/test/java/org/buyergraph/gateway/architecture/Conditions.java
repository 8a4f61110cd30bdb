package org.buyergraph.gateway.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** What rules are made of and ArchUnit has no word for. */
final class Conditions {
    private Conditions() {}

    /** Calls one of the methods, or hands on a reference to it. */
    static ArchCondition<JavaClass> use(Class<?> owner, String... methods) {
        Set<String> names = Set.of(methods);
        return ArchConditions.accessTargetWhere(describe(
                "it is " + String.join(", ", methods) + " of a " + owner.getSimpleName(),
                (JavaAccess<?> access) -> names.contains(access.getName())
                        && access.getTargetOwner().isAssignableTo(owner)));
    }

    static ArchCondition<JavaClass> carryTheNameOf(Function<JavaClass, String> module) {
        return condition("carry the name of their module", type -> type.getSimpleName()
                .toLowerCase(Locale.ROOT)
                .startsWith(module.apply(type).toLowerCase(Locale.ROOT)));
    }

    static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return condition("live in a package that is @NullMarked", type -> type.getPackage()
                .isAnnotatedWith(NullMarked.class));
    }

    /** Asks by {@code instanceof} for one kind of the type at most. */
    static ArchCondition<JavaClass> tellNoKindsApart(String type) {
        return condition(
                "leave it to " + type + " to tell its kinds apart",
                user -> user.getInstanceofChecks().stream()
                                .map(InstanceofCheck::getRawType)
                                .filter(kind -> kind.isAssignableTo(type))
                                .distinct()
                                .count()
                        < 2);
    }

    private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type,
                        holds.test(type),
                        type.getDescription() + " does not " + description + " in " + type.getSourceCodeLocation()));
            }
        };
    }

    /** A slice for each name among the classes that are meant. */
    static SliceAssignment sliceBy(DescribedPredicate<JavaClass> meant, Function<JavaClass, String> name) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return meant.test(type) ? SliceIdentifier.of(name.apply(type)) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "classes " + meant.getDescription();
            }
        };
    }
}
